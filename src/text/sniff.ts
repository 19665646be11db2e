/** What kind of file the bytes are. In: name and first bytes. Out: its kind (`plain`, `html`, `docx` …), or the Problem: "report.doc: it is a document of a word processor, but no .docx. …". */
import { Problem } from '../problem.ts'

/** `fragment` is HTML of which every word counts (an entry of a feed); only containers name it. */
export type FileKind = 'plain' | 'markdown' | 'html' | 'fragment' | 'pdf' | 'docx' | 'mail' | 'feed' | 'opml'

export const KIND_OF_EXTENSION: Readonly<Record<string, FileKind>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  eml: 'mail',
  rss: 'feed',
  atom: 'feed',
  opml: 'opml',
}

/** Data of any kind; those that are a feed, a list of feeds or a page say so in their first lines. */
const BY_CONTENT = ['xml', 'rdf', 'json']

const SAVE_AS = 'Save it as .txt, .md, .html or .docx.'
const ZIP = 'PK\x03\x04'
const OLE = '\xd0\xcf\x11\xe0'

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
    is: 'a document of a word processor, but no .docx',
    extensions: ['doc', 'rtf', 'odt', 'fodt', 'wpd', 'pages'],
    magic: ['{\\rtf', OLE],
    fix: 'Save it as .docx from the word processor.',
  },
  {
    is: "a message in Outlook's own format",
    extensions: ['msg'],
    magic: [],
    fix: 'Save it as .eml (Outlook on the web: Download as EML).',
  },
  { is: 'a mailbox of many messages', extensions: ['mbox'], magic: [], fix: 'Save each message as .eml.' },
  { is: 'a spreadsheet or a presentation', extensions: ['xls', 'xlsx', 'ods', 'ppt', 'pptx', 'odp'], magic: [], fix: SAVE_AS },
  { is: 'an e-book', extensions: ['epub', 'mobi'], magic: [], fix: SAVE_AS },
  {
    is: 'a ZIP archive (.docx and .xlsx are such)',
    extensions: ['zip'],
    magic: [ZIP],
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
const XML_PROLOG = String.raw`^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?[^>]{0,400}>\s{0,50}){0,5}(?:<!--.{0,500}?-->\s{0,50})?`
const FEED_START = new RegExp(`${XML_PROLOG}<(?:rss|feed|rdf:RDF)[\\s>]`, 'is')
const OPML_START = new RegExp(`${XML_PROLOG}<opml[\\s>]`, 'is')
const JSON_FEED = /^(?:\xef\xbb\xbf)?\s{0,200}\{.{0,3000}?"version"\s{0,5}:\s{0,5}"https?:\\?\/\\?\/jsonfeed\.org/s
/** A header line of a message, and among the first ones one that no letter has. */
const MAIL_START = /^(?=[^\n]{0,200}(?:\n[^\n]{1,998}){0,40}?\n?(?:message-id|mime-version|received|return-path):)[a-z][a-z-]{1,40}: ?\S/i
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

/** Where the first control character stands that no text file has; -1 where there is none. */
const firstControl = (head: string): number =>
  UTF16_MARKS.some((mark) => head.startsWith(mark)) ? -1 : [...head].findIndex((character) => isControl(character.charCodeAt(0)))

const notText = (name: string, head: string, at: number): Problem => {
  const code = head.charCodeAt(at)
  const where = `byte 0x${code.toString(16).padStart(2, '0')} on line ${head.slice(0, at).split('\n').length}`
  return code === 0
    ? new Problem(
        'text/binary',
        name,
        `it holds ${where}: it is no text, or in UTF-16 and does not say so`,
        'If it is text, save it as UTF-8.',
      )
    : new Problem(
        'text/binary',
        name,
        `it holds ${where}, a control character that no text has`,
        "Take such characters out, as with tr -d '\\000-\\010\\016-\\037'.",
      )
}

/** The formats of Office hide everything but this name where a password protects them; ASCII in UTF-16. */
const PROTECTED = 'EncryptedPackage'.split('').join('\0')

const includesLatin1 = (bytes: Uint8Array, words: string): boolean => {
  const codes = [...words].map((character) => character.charCodeAt(0))
  for (let at = bytes.indexOf(codes[0] ?? 0); at !== -1; at = bytes.indexOf(codes[0] ?? 0, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return true
  return false
}

/** ZIP and OLE hold documents of many kinds: there the extension tells more. */
const foreignOf = (head: string, extension: string): Foreign | undefined => {
  const byExtension = FOREIGN.find((format) => format.extensions.includes(extension))
  const byMagic = FOREIGN.find((format) => format.magic.some((start) => head.startsWith(start)))
  return byExtension !== undefined && (head.startsWith(ZIP) || head.startsWith(OLE)) ? byExtension : (byMagic ?? byExtension)
}

/** What the first lines say; null where they say nothing. */
const kindOfContent = (head: string): FileKind | null => {
  if (HTML_START.test(head)) return 'html'
  if (FEED_START.test(head) || JSON_FEED.test(head)) return 'feed'
  if (OPML_START.test(head)) return 'opml'
  if (MAIL_START.test(head)) return 'mail'
  return FRONT_MATTER.test(head) ? 'markdown' : null
}

const isWordZip = (name: string, bytes: Uint8Array): boolean =>
  includesLatin1(bytes.subarray(0, SNIFFED_BYTES), name) || includesLatin1(bytes.subarray(-SNIFFED_BYTES), name)

/** A ZIP is a Word document by its name, or where it has no name and the parts of one. */
const isDocx = (head: string, extension: string, bytes: Uint8Array): boolean =>
  KIND_OF_EXTENSION[extension] === 'docx'
    ? !head.startsWith(OLE)
    : extension === '' && head.startsWith(ZIP) && isWordZip('word/document', bytes)

/**
 * By extension where it is known, by content where there is none (standard input) or it only says XML or JSON. `extension` is given where the
 * name does not tell it: an address whose server names a media type. Throws Problem `text/format`, `text/protected`, `text/binary`, `text/extension`.
 */
export const sniff = (name: string, bytes: Uint8Array, extension = extensionOf(name)): FileKind => {
  const head = latin1Head(bytes)
  if (isDocx(head, extension, bytes)) return 'docx'
  if (head.startsWith(OLE) && includesLatin1(bytes, PROTECTED))
    throw new Problem('text/protected', name, 'it is protected by a password', 'Take the password off in the word processor, and save it.')
  const foreign = foreignOf(head, extension)
  if (foreign !== undefined) throw new Problem('text/format', name, `it is ${foreign.is}`, foreign.fix)
  const known = head.startsWith(PDF_START) ? 'pdf' : KIND_OF_EXTENSION[extension]
  const byContent = extension === '' || BY_CONTENT.includes(extension)
  if (known === undefined && !byContent) {
    const allowed = Object.keys(KIND_OF_EXTENSION).map((one) => `.${one}`)
    throw new Problem('text/extension', name, `files of the kind .${extension} are not read (${allowed.join(', ')} are)`, SAVE_AS)
  }
  if (known === 'pdf') return known
  const control = firstControl(head)
  if (control >= 0) throw notText(name, head, control)
  if (known !== undefined) return known
  const kind = kindOfContent(head)
  if (kind === null && extension !== '')
    throw new Problem('text/extension', name, `it is .${extension}, but no feed, list of feeds or page`, SAVE_AS)
  return kind ?? 'plain'
}
