/** Bytes to characters. In: bytes, a charset where one is declared. Out: text, or the Problem that says why they are no text. */
import { Problem } from '../problem.ts'

export interface DecodedText {
  readonly text: string
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly charset: string
  readonly hadByteOrderMark: boolean
}

const BYTE_ORDER_MARKS: readonly { readonly charset: string; readonly bytes: readonly number[] }[] = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]
const NEWLINE = 0x0a
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<meta>[\w.:-]{2,40})|^<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["'](?<xml>[\w.:-]{2,40})/i
/** The Encoding Standard has browsers look this far for a declaration. */
const DECLARATION_BYTES = 1024

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** The charset that an HTML file names for itself, or null. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Array.from(bytes.subarray(0, DECLARATION_BYTES), (byte) => String.fromCharCode(byte)).join('')
  const groups = DECLARED.exec(head)?.groups
  return (groups?.meta ?? groups?.xml)?.toLowerCase() ?? null
}

const REPLACEMENT = '\ufffd'
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd]

/** Offset of the first byte that is no UTF-8: where a lenient reading first puts U+FFFD that the bytes do not hold themselves. */
const firstBadByte = (bytes: Uint8Array): number => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  for (const part of text.split(REPLACEMENT)) {
    offset += encoder.encode(part).length
    if (!startsWith(bytes.subarray(offset), REPLACEMENT_BYTES)) return offset
    offset += REPLACEMENT_BYTES.length
  }
  return offset
}

const notUtf8 = (name: string, bytes: Uint8Array): Problem => {
  const at = firstBadByte(bytes)
  const line = bytes.subarray(0, at).filter((byte) => byte === NEWLINE).length + 1
  const value = (bytes[at] ?? 0).toString(16).padStart(2, '0')
  const fix = 'Save it as UTF-8, or declare its charset: HTML can, with <meta charset>.'
  return new Problem('text/encoding', name, `it is not UTF-8 (byte 0x${value} on line ${line}) and names no other charset`, fix)
}

const decoderFor = (name: string, charset: string): TextDecoder => {
  try {
    return new TextDecoder(charset, { fatal: true })
  } catch {
    throw new Problem('text/charset', name, `it declares the charset "${charset}", which is not known`, 'Save it as UTF-8.')
  }
}

/** A byte order mark wins over a declaration, a declaration over UTF-8. Throws Problem `text/encoding` or `text/charset`. */
export const decodeText = (bytes: Uint8Array, { name, declared }: { name: string; declared: string | null }): DecodedText => {
  const mark = BYTE_ORDER_MARKS.find((candidate) => startsWith(bytes, candidate.bytes))
  // A page that was read as ASCII to find "utf-16" cannot be UTF-16: the Encoding Standard reads it as UTF-8.
  const label = mark?.charset ?? (declared?.startsWith('utf-16') ? 'utf-8' : (declared ?? 'utf-8'))
  const decoder = decoderFor(name, label)
  try {
    return { text: decoder.decode(bytes), charset: decoder.encoding, hadByteOrderMark: mark !== undefined }
  } catch {
    if (decoder.encoding === 'utf-8') throw notUtf8(name, bytes)
    throw new Problem('text/encoding', name, `its bytes are not the ${decoder.encoding} that it claims to be`, 'Save it as UTF-8.')
  }
}
