/** Shown blocks: a document as a page shows it. In: paragraphs, places of cells, page starts. Out: blocks in reading order: lists and tables put together again, each with the pages that begin in it. */
import type { Document, Paragraph, Span } from './document.ts'

/** `pages`: those that begin in it, or between it and the block before. */
interface InOrder extends Span {
  readonly pages: readonly number[]
}

/** `marker` as written before an item: "-", "3." or nothing. `null` in a row: an empty cell. */
export type ShownBlock =
  | (InOrder & { readonly role: 'title' | 'heading' | 'paragraph' })
  | (InOrder & { readonly role: 'list'; readonly items: readonly (Span & { readonly marker: string })[] })
  | (InOrder & { readonly role: 'table'; readonly rows: readonly (readonly (Span | null)[])[] })

type Laid = Pick<Document, 'text' | 'paragraphs' | 'pages'>
type Cell = Extract<Paragraph, { role: 'cell' }>

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const markerBefore = ({ start }: Span, text: string): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim()

const rowsOf = (cells: readonly Cell[]): readonly (readonly (Span | null)[])[] => {
  const width = Math.max(...cells.map(({ cell }) => cell.column)) + 1
  return [...Map.groupBy(cells, ({ cell }) => cell.row)]
    .toSorted(([one], [other]) => one - other)
    .map(([, own]) => {
      const row = Array.from({ length: width }, (): Span | null => null)
      for (const one of own) row[one.cell.column] = spanOf(one)
      return row
    })
}

const isCell = (paragraph: Paragraph): paragraph is Cell => paragraph.role === 'cell'

/** Paragraphs that are one block: items in a row, cells of one table. */
const together = (before: Paragraph | undefined, next: Paragraph): boolean => {
  if (before === undefined) return false
  if (before.role === 'item') return next.role === 'item'
  return isCell(before) && isCell(next) && before.cell.table === next.cell.table
}

const groupsOf = (paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] => {
  const groups: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = groups.at(-1)
    if (last !== undefined && together(last.at(-1), paragraph)) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

const blockOf = (group: readonly Paragraph[], pages: readonly number[], text: string): readonly ShownBlock[] => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return []
  const place = { start: first.start, end: last.end, pages }
  const { role } = first
  if (role === 'item') return [{ ...place, role: 'list', items: group.map((one) => ({ ...spanOf(one), marker: markerBefore(one, text) })) }]
  if (role === 'cell') return [{ ...place, role: 'table', rows: rowsOf(group.filter(isCell)) }]
  return [{ ...place, role }]
}

export const shownBlocks = ({ text, paragraphs, pages }: Laid): readonly ShownBlock[] => {
  const groups = groupsOf(paragraphs)
  let page = 0
  return groups.flatMap((group, n) => {
    const until = groups[n + 1]?.[0]?.start ?? Number.POSITIVE_INFINITY
    const from = page
    while ((pages[page]?.start ?? Number.POSITIVE_INFINITY) < until) page += 1
    const begun = pages.slice(from, page).map((one) => one.page)
    return blockOf(group, begun, text)
  })
}
