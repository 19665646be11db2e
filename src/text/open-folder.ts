/** Files of a folder [edge]. In: a folder's path. Out: its documents' names in order, and a line for what was passed over. */
import { readdirSync } from 'node:fs'
import { Problem } from '../problem.ts'
import { extensionOf, isForeignDocument, KIND_OF_EXTENSION } from './sniff.ts'

export const DOCUMENTS_CSV = 'documents.csv'

export interface FolderListing {
  readonly files: readonly string[]
  readonly notices: readonly string[]
}

/** Documents of kinds that cannot be read are listed too, so that each is told by name; other files (data, scripts) are only counted. */
const isDocument = (name: string): boolean => extensionOf(name) in KIND_OF_EXTENSION || isForeignDocument(name)

const passedOver = (given: string, names: readonly string[], one: string, many: string): string[] => {
  if (names.length === 0) return []
  const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`
  return [`${given}: ${names.length === 1 ? one : `${names.length} ${many}`} passed over (${some}).`]
}

/** One level deep, hidden files left out, in code-unit order. Throws Problem `text/empty-folder`, `text/unreadable`. */
export const filesOf = (path: string, given: string): FolderListing => {
  let entries: { name: string; isFile: () => boolean; isDirectory: () => boolean; isSymbolicLink: () => boolean }[]
  try {
    entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.') && entry.name !== DOCUMENTS_CSV)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Problem('text/unreadable', given, `the folder cannot be listed (${code})`, 'Check that you may read it.')
  }
  const names = (keep: (entry: (typeof entries)[number]) => boolean): string[] =>
    entries
      .filter(keep)
      .map((entry) => entry.name)
      .sort()
  const all = names((entry) => !entry.isDirectory())
  const files = all.filter(isDocument)
  if (files.length === 0) {
    const kinds = Object.keys(KIND_OF_EXTENSION).map((kind) => `.${kind}`)
    throw new Problem('text/empty-folder', given, 'there is no document in this folder', `Put files there that end in ${kinds.join(', ')}.`)
  }
  const others = all.filter((name) => !isDocument(name))
  const folders = names((entry) => entry.isDirectory())
  return {
    files,
    notices: [
      ...passedOver(given, others, 'a file of another kind', 'files of other kinds'),
      ...passedOver(given, folders, 'a folder inside it', 'folders inside it'),
    ],
  }
}
