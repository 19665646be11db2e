/** Bytes to document parts. In: a source's name and bytes. Out: text in English with its paragraphs, or the Problem that says why not. */
import { Problem } from '../problem.ts'
import { declaredCharset, decodeText } from './decode.ts'
import type { DocumentParts, Importer } from './importer.ts'
import { detectLanguage } from './language.ts'
import { type FileKind, sniff } from './sniff.ts'

/** `language` is an ISO 639-1 code. */
export interface ReadParts extends DocumentParts {
  readonly language: string
}

const NO_TEXT = 'A scan needs OCR first; a page that a script fills must be saved from the browser.'

/** Throws Problem `text/empty`, `text/no-words` or `text/language`. */
const englishOf = async (name: string, text: string): Promise<string> => {
  if (text.trim() === '') throw new Problem('text/empty', name, 'there is no text in it', NO_TEXT)
  if (!/\p{L}{2}/u.test(text)) throw new Problem('text/no-words', name, 'there are no words in it', 'Give a document in English.')
  const language = await detectLanguage(text)
  if (language.code === 'en') return language.code
  throw new Problem('text/language', name, `it is in ${language.name}, and only English is read`, 'Give an English version of it.')
}

/** Its characters, with a note where they were not plain UTF-8. */
const decoded = (kind: FileKind, name: string, bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } => {
  const { text, charset, hadByteOrderMark } = decodeText(bytes, { name, declared: kind === 'html' ? declaredCharset(bytes) : null })
  if (charset !== 'utf-8') return { text, notes: [`it was read as ${charset}`] }
  return { text, notes: hadByteOrderMark ? ['its byte order mark was left out'] : [] }
}

/** Parsers of others fail in ways of their own on broken markup (a page nested 5,000 deep overflows the stack): one file must not stop the rest. */
const importWith = async (importer: Importer, name: string, bytes: Uint8Array): Promise<DocumentParts> => {
  try {
    if (importer.from === 'bytes' && importer.apart) return await (await import('./open-apart.ts')).readApart(importer.kind, name, bytes)
    if (importer.from === 'bytes') return await importer.read(bytes, name)
    const source = decoded(importer.kind, name, bytes)
    const parts = await importer.read(source.text)
    return { ...parts, notes: [...parts.notes, ...source.notes] }
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Problem(
      'text/markup',
      name,
      `its markup cannot be read (${why})`,
      'Save it from the browser once more, or give its text as .txt.',
    )
  }
}

/** Throws Problem `text/markup`, those of `sniff`, `decodeText`, and those above. The importers load their parsers when asked: a .txt file waits for none. */
export const readSource = async (name: string, bytes: Uint8Array): Promise<ReadParts> => {
  if (bytes.length === 0) throw new Problem('text/empty', name, 'the file is empty', 'Give a file with text in it.')
  const kind = sniff(name, bytes)
  const { importers } = await import('./importers/index.ts')
  const importer = importers.find((one) => one.kind === kind)
  if (importer === undefined) throw new Error(`no importer for ${kind}`)
  const parts = await importWith(importer, name, bytes)
  return { ...parts, language: await englishOf(name, parts.text) }
}
