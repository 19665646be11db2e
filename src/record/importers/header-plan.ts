/** Header plan: columns of a file found by their names, however a publisher's year writes them. In: a head. Out: a column for each meaning, or a Problem that names what is missing. */
import { Problem } from '../../problem.ts'
import type { FileHead } from './data-importer.ts'
import type { ColumnType } from './flows-plan.ts'

/** "Trade Value (US$)" -> "tradevalueus": capitals, blanks and signs come and go between releases. */
export const foldHeader = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

export interface HeaderPlan {
  readonly columns: readonly (readonly [name: string, type: ColumnType])[]
  /** The column as an expression: null of its type where the file does not have it. */
  readonly cell: (meaning: string) => string
  readonly has: (meaning: string) => boolean
}

/** Cells of the second line, without regard to separators in quotes: only the number counts. */
const surplus = ({ text, separator, columns }: FileHead): number => {
  const second = text.split(/\r\n|\n|\r/, 2)[1] ?? ''
  const cells = second.replace(/"[^"]*"/g, '').split(separator)
  return cells.length === columns.length + 1 && cells.at(-1)?.trim() === '' ? 1 : 0
}

/**
 * `meanings`: for each, the folded names that it goes by, best first, and the type it is read as; a needed one that is missing is a Problem
 * `data/columns`. Columns nobody asks for are read as text and dropped. A separator too many at each line's end is no cell.
 */
export const headerPlan = (
  head: FileHead,
  meanings: Readonly<Record<string, { readonly names: readonly string[]; readonly type: ColumnType; readonly needed?: boolean }>>,
): HeaderPlan => {
  const folded = head.columns.map(foldHeader)
  const found = new Map<string, number>()
  for (const [meaning, { names }] of Object.entries(meanings)) {
    const at = names.map((name) => folded.indexOf(name)).find((index) => index !== -1)
    if (at !== undefined) found.set(meaning, at)
  }
  const missing = Object.entries(meanings).filter(([meaning, { needed }]) => needed === true && !found.has(meaning))
  if (missing.length > 0)
    throw new Problem(
      'data/columns',
      head.name,
      `it lacks columns: ${missing.map(([, { names }]) => names[0]).join(', ')}`,
      'Download it with all columns.',
    )
  const byIndex = new Map([...found].map(([meaning, at]) => [at, meaning]))
  const columns = head.columns.map((_, at) => {
    const meaning = byIndex.get(at)
    return [meaning ?? `unused${at}`, meaning === undefined ? 'VARCHAR' : (meanings[meaning]?.type ?? 'VARCHAR')] as const
  })
  return {
    columns: surplus(head) === 1 ? [...columns, ['surplus', 'VARCHAR'] as const] : columns,
    cell: (meaning) => (found.has(meaning) ? meaning : `null::${meanings[meaning]?.type ?? 'VARCHAR'}`),
    has: (meaning) => found.has(meaning),
  }
}
