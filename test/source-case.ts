/** A case of reading a source: what stands beside it as plain files. In: its name and bytes. Out: the files' endings with what they must hold. */
import { type Paragraph, quoteAt } from '../src/text/document.ts'
import { readSource } from '../src/text/read-source.ts'

export const casesFolder = new URL('../src/text/fixtures/', import.meta.url)

/** The endings of the files that a source's case may have. */
export const CASE_ENDINGS = ['.text', '.paragraphs', '.facts.json'] as const

const roleOf = (paragraph: Paragraph): string =>
  paragraph.role === 'cell' ? `cell ${paragraph.cell.table}.${paragraph.cell.row}.${paragraph.cell.column}` : paragraph.role

/** A .txt file is its own text. Throws what `readSource` throws. */
export const caseOf = async (name: string, bytes: Uint8Array): Promise<ReadonlyMap<(typeof CASE_ENDINGS)[number], string>> => {
  const { text, paragraphs, ...facts } = await readSource(name, bytes)
  const lines = paragraphs.map((one) => `${roleOf(one)}: ${quoteAt({ text }, one).replaceAll('\n', '⏎')}\n`)
  return new Map([
    ['.text', text],
    ['.paragraphs', lines.join('')],
    ['.facts.json', `${JSON.stringify(facts, null, 2)}\n`],
  ])
}
