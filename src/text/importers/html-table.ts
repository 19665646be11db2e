/** Places of cells. In: a <table> that holds data. Out: each cell's row and column on the grid, as a browser lays it out: spans push what follows to the right. */
import type { CellPlace } from '../document.ts'

/** What the HTML standard allows a span at most. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10)
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most)
}

/** Rows without cells do not count. `table` numbers the table in its document. */
export const cellPlaces = (element: Element, table: number): ReadonlyMap<Element, CellPlace> => {
  const places = new Map<Element, CellPlace>()
  /** By column: the first row in which no cell from above reaches down any more. */
  const freeFrom: number[] = []
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.children.length > 0)
  for (const [row, { children }] of rows.entries()) {
    let column = 0
    for (const cell of children) {
      while ((freeFrom[column] ?? 0) > row) column += 1
      places.set(cell, { table, row, column })
      const width = spanOf(cell, 'colspan', MOST_COLUMNS)
      const until = row + spanOf(cell, 'rowspan', MOST_ROWS)
      for (let at = column; at < column + width; at += 1) freeFrom[at] = until
      column += width
    }
  }
  return places
}
