/** A grid of numbers. In: rows of cells, the heads first, and a width. Out: lines: the leading columns to the left and as wide as room is, numbers to the right. */
import { wrap } from './wrap.ts'

const GAP = 2
const LEAST_NAME = 12

const widthOf = (rows: readonly (readonly string[])[], at: number): number => Math.max(...rows.map((row) => (row[at] ?? '').length))

/** `names`: how many leading columns hold words; the first of them is wrapped where the rest leaves too little room. */
export const gridOf = (rows: readonly (readonly string[])[], width: number, names = 1): string[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => widthOf(rows, at))
  const others = widths.slice(1).reduce((sum, one) => sum + one + GAP, 0)
  const first = Math.min(widths[0] ?? 0, Math.max(LEAST_NAME, width - others))
  return rows.flatMap((row) => {
    const [head = '', ...rest] = wrap(row[0] ?? '', first)
    const cells = row.slice(1).map((cell, at) => {
      const room = widths[at + 1] ?? 0
      return at + 1 < names ? cell.padEnd(room) : cell.padStart(room)
    })
    return [[head.padEnd(first), ...cells].join(' '.repeat(GAP)).trimEnd(), ...rest]
  })
}
