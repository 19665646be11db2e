/** Bytes to document parts. In: a source's name and bytes. Out: text with its language and paragraphs, or the Problem that says why not. */
import { Problem } from '../problem.ts'
import { declaredCharset, decodeText } from './decode.ts'
import type { DocumentParts, Importer } from './importer.ts'
import { detectLanguage } from './language.ts'
import { type FileKind, sniff } from './sniff.ts'

/** How the bytes were held, where more is known than their name: by a server, or in a container. */
export interface Held {
  /** Known already. */
  readonly kind?: FileKind | null
  /** As a media type tells it; '' where only the content can tell. */
  readonly extension?: string | null
  readonly charset?: string | null
}

/** `language` is an ISO 639-1 code. */
export interface ReadParts extends DocumentParts {
  readonly language: string
}

/** Longer than any document that a person reads. At this length one sentence repeated takes 89 s of processor time and 1.1 GB, a varied text of two fifths of it 74 s. */
const MOST_CHARACTERS = 5_000_000

const NO_TEXT = 'A scan needs OCR first; a page that a script fills must be saved from the browser.'

const inWords = (count: number): string => count.toLocaleString('en-GB')

/** Which languages can be read: the built-in reader knows English, a language model most. */
export type Languages = 'english' | 'any'

/** Throws Problem `text/empty`, `text/too-long`, `text/no-words` or `text/language`. */
const languageOf = async (name: string, text: string, languages: Languages): Promise<string> => {
  if (text.length > MOST_CHARACTERS) {
    const why = `it has ${inWords(text.length)} characters, and of one document at most ${inWords(MOST_CHARACTERS)} are read`
    throw new Problem('text/too-long', name, why, 'Cut it into parts, and give these.')
  }
  if (text.trim() === '') throw new Problem('text/empty', name, 'there is no text in it', NO_TEXT)
  if (!/\p{L}{2}/u.test(text)) throw new Problem('text/no-words', name, 'there are no words in it', 'Give a document with text.')
  const language = await detectLanguage(text)
  if (language.code === 'en' || languages === 'any') return language.code
  const why = `it is in ${language.name}, and the built-in reader reads only English`
  const fix =
    'Give an English version of it, or have a language model read it: --reader llm, with CHANCERY_LLM_URL and CHANCERY_LLM_MODEL set.'
  throw new Problem('text/language', name, why, fix)
}

/** Formats that name their charset themselves. */
const DECLARING: readonly FileKind[] = ['html', 'feed', 'opml']

/** Its characters, with a note where they were not plain UTF-8. A server's word goes before the file's own, as in a browser. */
export const decodeSource = (
  kind: FileKind,
  name: string,
  bytes: Uint8Array,
  charset: string | null = null,
): { readonly text: string; readonly notes: readonly string[] } => {
  const declared = charset ?? (DECLARING.includes(kind) ? declaredCharset(bytes) : null)
  const decoded = decodeText(bytes, { name, declared })
  if (decoded.charset !== 'utf-8') return { text: decoded.text, notes: [`it was read as ${decoded.charset}`] }
  return { text: decoded.text, notes: decoded.hadByteOrderMark ? ['its byte order mark was left out'] : [] }
}

/** Throws Problem `text/empty` and those of `sniff`. */
export const kindOf = (name: string, bytes: Uint8Array, { kind, extension }: Held): FileKind => {
  if (bytes.length === 0) throw new Problem('text/empty', name, 'the file is empty', 'Give a file with text in it.')
  return kind ?? sniff(name, bytes, extension ?? undefined)
}

/** Parsers of others fail in ways of their own on broken markup (a page nested 5,000 deep overflows the stack): one file must not stop the rest. */
export const withMarkupProblems = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = `its markup cannot be read (${error instanceof Error ? error.message : String(error)})`
    throw new Problem('text/markup', name, why, 'Save it once more from the program that made it, or give its text as .txt.')
  }
}

const importWith = async (importer: Importer, name: string, bytes: Uint8Array, charset: string | null): Promise<DocumentParts> => {
  if (importer.from === 'bytes' && importer.apart) return (await import('./open-apart.ts')).readApart(importer.kind, name, bytes)
  if (importer.from === 'bytes') return importer.read(bytes, name)
  const source = decodeSource(importer.kind, name, bytes, charset)
  const parts = await importer.read(source.text)
  return { ...parts, notes: [...parts.notes, ...source.notes] }
}

/** Throws Problem `text/markup`, those of `sniff`, `decodeText`, and those above. The importers load their parsers when asked: a .txt file waits for none. */
export const readSource = async (
  name: string,
  bytes: Uint8Array,
  held: Held = {},
  languages: Languages = 'english',
): Promise<ReadParts> => {
  const kind = kindOf(name, bytes, held)
  const { importers } = await import('./importers/index.ts')
  const importer = importers.find((one) => one.kind === kind)
  if (importer === undefined) throw new Error(`no importer for ${kind}`)
  const parts = await withMarkupProblems(name, () => importWith(importer, name, bytes, held.charset ?? null))
  return { ...parts, language: await languageOf(name, parts.text, languages) }
}
