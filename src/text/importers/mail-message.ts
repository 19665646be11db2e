/** One message. In: bytes of an .eml. Out: who sent it when, its own words, a message passed on in it, what is attached; a sentence on what was left out. */
import type { Attachment, Email } from 'postal-mime'
import { Problem } from '../../problem.ts'
import { type Block, composeText, tidyLine } from '../blocks.ts'
import { dayOfStamp } from '../days.ts'
import type { DocumentParts, Metadata } from '../importer.ts'
import { partsOf } from './compose.ts'
import { bodyOf, fragmentBlocks } from './fragment.ts'
import { type CopiedHeaders, type MailLines, splitMail } from './mail-quotes.ts'
import { readPlain } from './plain.ts'

export interface PassedOnMessage extends CopiedHeaders {
  readonly text: string
}

export interface Message {
  readonly metadata: Metadata
  /** The writer's own words; '' where the message only passes on or encloses. */
  readonly text: string
  readonly parts: DocumentParts
  readonly passedOn: PassedOnMessage | null
  readonly attachments: readonly Attachment[]
}

/** Quoted messages and signatures, as mail programs mark them. Their lines would carry marks in a plain body. */
const QUOTES =
  'blockquote[type=cite], .gmail_quote_container, .gmail_quote, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote, .ms-outlook-mobile-reference-message'
const SIGNATURES = '.gmail_signature, .moz-signature, .protonmail_signature_block, #Signature, #ms-outlook-mobile-signature'
const PASSED_ON = /^(?:-{3,}\s{0,3}forwarded message|begin forwarded message)/i
const PREFIX = /^(?:(?:re|fwd?|aw|wg|tr|sv)\s{0,2}(?:\[\d{1,2}\])?:\s{0,5})+/i

export const subjectOf = (subject: string): string => subject.trim().replace(PREFIX, '')

/** A name, else the address. "Ana Ruiz <ana@port.example>" as headers copy it too. */
export const senderOf = (from: string): string => {
  const groups = /^["']?(?<name>[^"'<>]*?)["']?\s*<(?<address>[^<>]+)>$/.exec(from.trim())?.groups
  return tidyLine(groups === undefined ? from : groups.name || (groups.address ?? ''))
}

const parse = async (bytes: Uint8Array, name: string): Promise<Email> => {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch (error) {
    const why = `it is no message that can be read (${error instanceof Error ? error.message : String(error)})`
    throw new Problem('text/mail', name, why, 'Save it from the mail program once more, or give its text as .txt.')
  }
}

const headerOf = (mail: Email, key: string): string => mail.headers.find((header) => header.key === key)?.value ?? ''

const metadataOf = (mail: Email): Metadata => {
  const from = mail.from?.name || mail.from?.address || ''
  return {
    title: subjectOf(mail.subject ?? '') || null,
    publisher: senderOf(from) || null,
    url: null,
    // The day by the sender's own clock: the parser's is in UTC.
    published: dayOfStamp(headerOf(mail, 'date')),
    year: null,
  }
}

interface OwnHtml {
  readonly blocks: readonly Block[]
  readonly quoted: number
  readonly isSigned: boolean
}

/** Blocks of an HTML body without what its markup says is quoted; what is passed on stays, for the lines to say so. */
const ownHtml = async (html: string): Promise<OwnHtml> => {
  const body = await bodyOf(html)
  const quotes = [...body.querySelectorAll(QUOTES)].filter((one) => one.parentElement?.closest(QUOTES) == null)
  const cut = quotes.filter((one) => !PASSED_ON.test(tidyLine(one.textContent ?? '')))
  const signatures = [...body.querySelectorAll(SIGNATURES)]
  for (const one of [...cut, ...signatures]) one.remove()
  const words = cut.filter((one) => !one.matches('.moz-cite-prefix') && tidyLine(one.textContent ?? '') !== '')
  return { blocks: fragmentBlocks(body), quoted: words.length, isSigned: signatures.length > 0 }
}

const notesOf = ({ quoted, isSigned }: Pick<MailLines, 'quoted' | 'isSigned'>): string[] => {
  const what = [
    ...(quoted === 0 ? [] : [quoted === 1 ? 'an earlier message quoted in it' : `${quoted} passages of earlier messages quoted in it`]),
    ...(isSigned ? ['its signature'] : []),
  ]
  return what.length === 0 ? [] : [`${what.join(' and ')} ${quoted > 1 || what.length > 1 ? 'are' : 'is'} left out`]
}

const textOf = (blocks: readonly Block[]): string => composeText(blocks).text

const fromHtml = async (html: string, subject: string, metadata: Metadata): Promise<Omit<Message, 'attachments' | 'metadata'>> => {
  const { blocks, quoted, isSigned } = await ownHtml(html)
  const split = splitMail(
    blocks.map((block) => block.text),
    subject,
  )
  const pick = (lines: readonly number[]): Block[] => lines.flatMap((i) => blocks[i] ?? [])
  const own = pick(split.own)
  const notes = notesOf({ quoted: quoted + split.quoted, isSigned: isSigned || split.isSigned })
  return {
    text: textOf(own),
    parts: { ...partsOf(own, metadata), notes },
    passedOn: split.passedOn === null ? null : { ...split.passedOn, text: textOf(pick(split.passedOn.lines)) },
  }
}

const fromPlain = (body: string, subject: string, metadata: Metadata): Omit<Message, 'attachments' | 'metadata'> => {
  const lines = body.replace(/\r\n?/g, '\n').split('\n')
  const split = splitMail(lines, subject)
  const pick = (kept: readonly number[]): string =>
    `${kept
      .map((i) => lines[i])
      .join('\n')
      .trim()}\n`.replace(/^\n$/, '')
  const text = pick(split.own)
  const parts = readPlain(text)
  const published = metadata.published ?? parts.published
  const publishedFrom = metadata.published === null ? parts.publishedFrom : 'metadata'
  const facts = {
    title: metadata.title ?? parts.title,
    publisher: metadata.publisher ?? parts.publisher,
    published,
    publishedFrom,
  } as const
  return {
    text,
    parts: { ...parts, ...facts, notes: [...notesOf(split), ...parts.notes] },
    passedOn: split.passedOn === null ? null : { ...split.passedOn, text: pick(split.passedOn.lines) },
  }
}

const ENCRYPTED = /^(?:application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/

/** HTML where there is a body of it, since it keeps tables; else the plain body. Throws Problem `text/mail`, `text/protected`. */
export const readMessage = async (bytes: Uint8Array, name: string): Promise<Message> => {
  const mail = await parse(bytes, name)
  if (mail.headers.length === 0 || (mail.from === undefined && mail.date === undefined && mail.subject === undefined))
    throw new Problem('text/mail', name, 'it has no header of a message (From, Date, Subject)', 'Save it from the mail program as .eml.')
  const isSealed = mail.attachments.some(({ mimeType }) => ENCRYPTED.test(mimeType))
  if (isSealed && !mail.text?.trim() && !mail.html?.trim())
    throw new Problem('text/protected', name, 'it is encrypted', 'Open it in the mail program, and save its text.')
  const metadata = metadataOf(mail)
  const subject = mail.subject ?? ''
  const body = mail.html?.trim() ? await fromHtml(mail.html, subject, metadata) : fromPlain(mail.text ?? '', subject, metadata)
  return { ...body, metadata, attachments: mail.attachments }
}
