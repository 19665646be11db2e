/** A case of reading a source: what stands beside it as plain files. In: its name and bytes. Out: the files' endings with what they must hold. */
import type { Part } from '../src/text/container.ts'
import { containers } from '../src/text/containers/index.ts'
import { type Paragraph, quoteAt } from '../src/text/document.ts'
import { decodeSource, kindOf, readSource } from '../src/text/read-source.ts'

export const casesFolder = new URL('../src/text/fixtures/', import.meta.url)

/** The endings of the files that a source's case may have: a document has the first three, one that holds others the last. */
export const CASE_ENDINGS = ['.text', '.paragraphs', '.facts.json', '.parts'] as const
type Ending = (typeof CASE_ENDINGS)[number]

const roleOf = (paragraph: Paragraph): string =>
  paragraph.role === 'cell' ? `cell ${paragraph.cell.table}.${paragraph.cell.row}.${paragraph.cell.column}` : paragraph.role

/** Throws what `readSource` throws. */
const documentCase = async (name: string, bytes: Uint8Array): Promise<[Ending, string][]> => {
  const { text, paragraphs, ...facts } = await readSource(name, bytes)
  const lines = paragraphs.map((one) => `${roleOf(one)}: ${quoteAt({ text }, one).replaceAll('\n', '⏎')}\n`)
  return [
    ['.text', text],
    ['.paragraphs', lines.join('')],
    ['.facts.json', `${JSON.stringify(facts, null, 2)}\n`],
  ]
}

/** One part: its name, what its container says about it, and its text. */
const partCase = async ({ name, bytes, kind, facts, sender, page }: Part): Promise<string> => {
  const said = Object.entries({ ...facts, sender, page }).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`]))
  return `=== ${name}\n${said.join('')}\n${bytes === null ? '' : (await readSource(name, bytes, { kind })).text}`
}

/** A .txt file is its own text. Throws what `readSource` and the container throw. */
export const caseOf = async (name: string, bytes: Uint8Array): Promise<ReadonlyMap<Ending, string>> => {
  const kind = kindOf(name, bytes, {})
  const container = containers.find((one) => one.kind === kind)
  if (container === undefined) return new Map(await documentCase(name, bytes))
  const from = { name, url: null }
  const unpacked = await (container.from === 'bytes'
    ? container.unpack(bytes, from)
    : container.unpack(decodeSource(kind, name, bytes).text, from))
  const notes = unpacked.notes.map((note) => `note: ${note}\n`)
  const parts = [...notes, ...(await Promise.all(unpacked.parts.map(partCase)))].join('\n')
  return new Map([...(unpacked.hasOwn ? await documentCase(name, bytes) : []), ...(parts === '' ? [] : [['.parts', parts] as const])])
}
