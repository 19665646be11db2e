/** A message as a container. In: bytes of an .eml. Out: what is attached to it and what it passes on, as parts; its own words are read by importers/mail.ts. */
import type { Attachment } from 'postal-mime'
import { Problem } from '../../problem.ts'
import { tidyLine } from '../blocks.ts'
import { type Container, NO_FACTS, type Part, type Unpacked } from '../container.ts'
import { dayOfStamp } from '../days.ts'
import { type PassedOnMessage, readMessage, senderOf, subjectOf } from '../importers/mail-message.ts'
import { splitMail } from '../importers/mail-quotes.ts'
import { extensionOfType } from '../media-type.ts'
import { extensionOf, sniff } from '../sniff.ts'

/** Signatures and receipts are the mail programs' own business. */
const SILENT =
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|keys|encrypted)|message\/(?:delivery-status|disposition-notification))$/
/** With fewer words than this above a message that it passes on, a message says nothing of its own ("For you."). */
const FEWEST_OWN_WORDS = 12
const MOST_PASSED_ON = 5
const NAME_CHARS = 80

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const nameOf = ({ filename, mimeType }: Attachment, index: number): string => {
  const given = tidyLine(filename ?? '').replace(/[/\\]/g, '-')
  const extension = extensionOfType(mimeType, '') ?? ''
  if (given === '') return `attachment-${index + 1}${extension === '' ? '' : `.${extension}`}`
  // A message that is attached carries its subject as its name.
  return mimeType === 'message/rfc822' && extensionOf(given) !== 'eml' ? `${given}.eml` : given
}

/** Formats that are not read are named in one line; a fault in one that is read is told when it is read. */
const isRead = (name: string, bytes: Uint8Array): boolean => {
  try {
    sniff(name, bytes)
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.code === 'text/protected'
  }
}

const passedOnParts = (first: PassedOnMessage | null): Part[] => {
  const parts: Part[] = []
  let message = first
  while (message !== null && parts.length < MOST_PASSED_ON) {
    const lines: string[] = message.text.split('\n')
    const subject: string = subjectOf(message.subject ?? '')
    const split = splitMail(lines, message.subject ?? '')
    const pick = (kept: readonly number[]): string =>
      kept
        .map((i) => lines[i])
        .join('\n')
        .trim()
    const text = pick(split.own)
    const name = subject.replace(/[/\\]/g, '-').slice(0, NAME_CHARS).trim() || 'message passed on'
    const facts = {
      title: subject || null,
      publisher: message.from === null ? null : senderOf(message.from) || null,
      url: null,
      published: message.date === null ? null : dayOfStamp(message.date),
    }
    if (text !== '') parts.push({ name, bytes: new TextEncoder().encode(`${text}\n`), kind: 'plain', facts, sender: null, page: null })
    message = split.passedOn === null ? null : { ...split.passedOn, text: pick(split.passedOn.lines) }
  }
  return parts
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

const unpack = async (bytes: Uint8Array, name: string): Promise<Unpacked> => {
  const message = await readMessage(bytes, name)
  const attached = message.attachments
    .filter(({ mimeType, related }) => !SILENT.test(mimeType) && !(related === true && mimeType.startsWith('image/')))
    .map((one, i) => ({
      name: nameOf(one, i),
      bytes: bytesOf(one),
      kind: null,
      facts: NO_FACTS,
      sender: message.metadata.publisher,
      page: null,
    }))
  const isOpen = attached.map((part) => isRead(part.name, part.bytes))
  const passedOn = passedOnParts(message.passedOn)
  const parts = [...passedOn, ...attached.filter((_, i) => isOpen[i])]
  const unread = attached.filter((_, i) => !isOpen[i]).map((part) => part.name)
  const isCover = passedOn.length > 0 && wordsOf(message.text) < FEWEST_OWN_WORDS
  const own = tidyLine(message.text)
  return {
    hasOwn: !isCover && (own !== '' || parts.length === 0),
    parts,
    notes: [
      ...(isCover && own !== '' ? [`its own words ("${own}") are left out, since it only passes a message on`] : []),
      ...(unread.length === 0 ? [] : [`what is attached in other formats is not read (${unread.join(', ')})`]),
    ],
  }
}

export const mail: Container = { kind: 'mail', from: 'bytes', unpack: (bytes, { name }) => unpack(bytes, name) }
