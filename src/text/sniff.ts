/** What kind of file the bytes are. In: name and first bytes. Out: `plain`, `markdown`, `html`, `pdf`, or the Problem: "report.doc: it is a Word document. …". */
import { Problem } from '../problem.ts'

export type FileKind = 'plain' | 'markdown' | 'html' | 'pdf'

export const KIND_OF_EXTENSION: Readonly<Record<string, FileKind>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
}

const SAVE_AS = 'Save it as .txt, .md or .html.'

interface Foreign {
  readonly is: string
  readonly extensions: readonly string[]
  /** How such files begin, as Latin-1 characters. */
  readonly magic: readonly string[]
  readonly fix: string
}

/** Formats that people hold documents in and that have no importer yet, and what stands in their place. */
const FOREIGN: readonly Foreign[] = [
  {
    is: 'a Word document',
    extensions: ['docx', 'doc', 'dotx', 'rtf', 'odt'],
    magic: ['{\\rtf', '\xd0\xcf\x11\xe0'],
    fix: 'Save it as .txt, .md or .html from the word processor.',
  },
  { is: 'an e-mail file', extensions: ['eml', 'msg', 'mbox'], magic: [], fix: SAVE_AS },
  { is: 'an e-book', extensions: ['epub', 'mobi'], magic: [], fix: SAVE_AS },
  {
    is: 'a ZIP archive (.docx and .xlsx are such)',
    extensions: ['zip'],
    magic: ['PK\x03\x04'],
    fix: 'Unpack it, or save the document in it as .txt or .html.',
  },
  {
    is: 'a compressed file',
    extensions: ['gz', 'xz', 'bz2', '7z', 'zst'],
    magic: ['\x1f\x8b', '\xfd7zXZ', 'BZh', '7z\xbc\xaf', '(\xb5/\xfd'],
    fix: 'Unpack it first.',
  },
  {
    is: 'a picture',
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'webp', 'heic'],
    magic: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
    fix: 'Run OCR on it and give the text as .txt.',
  },
]

const SNIFFED_BYTES = 4096
const HTML_START =
  /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--.{0,500}?-->\s{0,50})?<(?:!doctype\s+html|html|head|body|article)\b/is
const PDF_START = '%PDF-'
const FRONT_MATTER = /^(?:\xef\xbb\xbf)?---\r?\n[\w-]{1,40}:/

/** Lower-case extension without its dot; '' where there is none. */
export const extensionOf = (name: string): string =>
  /[^./\\]\.(?<extension>[A-Za-z0-9]{1,10})$/.exec(name)?.groups?.extension?.toLowerCase() ?? ''

/** Is it a document of a kind that we cannot read, and not merely some other file? */
export const isForeignDocument = (name: string): boolean => FOREIGN.some((format) => format.extensions.includes(extensionOf(name)))

const latin1Head = (bytes: Uint8Array): string => Array.from(bytes.subarray(0, SNIFFED_BYTES), (byte) => String.fromCharCode(byte)).join('')

const UTF16_MARKS = ['\xff\xfe', '\xfe\xff']
const isControl = (code: number): boolean => code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1b)

/** Does it hold control characters that no text file has? */
const hasControls = (head: string): boolean =>
  !UTF16_MARKS.some((mark) => head.startsWith(mark)) && [...head].some((character) => isControl(character.charCodeAt(0)))

/** By extension where it is known, by content where there is none (standard input). Throws Problem `text/format`, `text/binary`, `text/extension`. */
export const sniff = (name: string, bytes: Uint8Array): FileKind => {
  const head = latin1Head(bytes)
  const extension = extensionOf(name)
  const foreign =
    FOREIGN.find((format) => format.magic.some((start) => head.startsWith(start))) ??
    FOREIGN.find((format) => format.extensions.includes(extension))
  if (foreign !== undefined) throw new Problem('text/format', name, `it is ${foreign.is}`, foreign.fix)
  const known = head.startsWith(PDF_START) ? 'pdf' : KIND_OF_EXTENSION[extension]
  if (known === undefined && extension !== '') {
    const allowed = Object.keys(KIND_OF_EXTENSION).map((one) => `.${one}`)
    throw new Problem('text/extension', name, `files of the kind .${extension} are not read (${allowed.join(', ')} are)`, SAVE_AS)
  }
  if (known === 'pdf') return known
  if (hasControls(head)) throw new Problem('text/binary', name, 'it holds bytes that no text has', SAVE_AS)
  if (known !== undefined) return known
  if (HTML_START.test(head)) return 'html'
  return FRONT_MATTER.test(head) ? 'markdown' : 'plain'
}
