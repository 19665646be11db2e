/** Tables without drawn lines. In: the lines of one column. Out: lines and tables, told by gaps that stand one under the other. */
import type { Table } from './pdf-grid.ts'
import { LEADERS, piecesOf } from './pdf-line-text.ts'
import { type Line, lineOf, type Run } from './pdf-page.ts'

/** Gap between cells, as part of the type size. */
const CELL_GAP = 1
const COLUMN_GAP = 0.4
/** Lines farther apart than this, as part of the type size, are no rows of one table. */
const ROW_GAP = 2.6
/** Lines nearer than this overlap. */
const CLOSE = 0.75
/** Two blocks this far apart without a figure are two addresses or two signatures, not a table. */
const SIDE_BY_SIDE = 6
const MOST_SIDE_ROWS = 6

interface Piece {
  readonly left: number
  readonly right: number
  readonly runs: readonly Run[]
}

/** Lines that stand within one line's height of each other: a name set half-way down beside two lines of text is in their row. */
interface Row {
  readonly lines: readonly Line[]
  readonly size: number
  readonly pieces: readonly Piece[]
}

/** "•", "1." and "(a)" belong to what follows, however far. */
const MARKER = /^(?:[^\p{L}\p{N}\s$€£%]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/u

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .trim()

const pieceOf = (runs: readonly Run[]): Piece => ({
  left: Math.min(...runs.map(({ left }) => left)),
  right: Math.max(...runs.map(({ right }) => right)),
  runs,
})

const piecesOfLine = (line: Line): Piece[] => {
  if (LEADERS.test(textOf(line.runs))) return [pieceOf(line.runs)]
  const [first, second, ...rest] = piecesOf(line, CELL_GAP * line.size)
  if (first === undefined || second === undefined) return [pieceOf(line.runs)]
  return (MARKER.test(textOf(first)) ? [[...first, ...second], ...rest] : [first, second, ...rest]).map(pieceOf)
}

const rowOf = (lines: readonly Line[]): Row => {
  const pieces: Piece[] = []
  for (const piece of lines.flatMap(piecesOfLine)) {
    const met = pieces.findIndex((one) => overlap(one, piece) > 0)
    if (met === -1) pieces.push(piece)
    else pieces[met] = pieceOf([...(pieces[met]?.runs ?? []), ...piece.runs])
  }
  return { lines, size: lines[0]?.size ?? 0, pieces: pieces.toSorted((a, b) => a.left - b.left) }
}

const rowsOf = (lines: readonly Line[]): Row[] => {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && line.base - before.base < CLOSE * Math.min(line.size, before.size)) last.push(line)
    else groups.push([line])
  }
  return groups.map(rowOf)
}

const firstBase = ({ lines }: Row): number => lines[0]?.base ?? 0
const lastBase = ({ lines }: Row): number => lines.at(-1)?.base ?? 0

interface Column {
  readonly left: number
  readonly right: number
}

const overlap = (a: Column, b: Column): number => Math.min(a.right, b.right) - Math.max(a.left, b.left)

/** The stretches that the pieces of the fullest rows cover; what lies apart in all of them is a column. */
const columnsOf = (rows: readonly Row[], size: number): Column[] => {
  const most = Math.max(...rows.map(({ pieces }) => pieces.length))
  const pieces = rows.filter((row) => row.pieces.length === most).flatMap((row) => row.pieces)
  const columns: Column[] = []
  for (const { left, right } of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left - last.right < COLUMN_GAP * size)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else columns.push({ left, right })
  }
  return columns
}

const columnOf = (columns: readonly Column[], piece: Piece): number => {
  const first = columns.findIndex((column) => overlap(column, piece) > 0)
  if (first !== -1) return first
  const after = columns.findIndex(({ left }) => left >= piece.right)
  return after === -1 ? columns.length - 1 : after
}

/** Does each piece lie in one column, so that the columns are no accident of spacing? */
const fits = (columns: readonly Column[], { pieces }: Row): boolean => {
  const places = pieces.map((piece) => columnOf(columns, piece))
  return new Set(places).size === places.length
}

const isRow = (row: Row): boolean => row.pieces.length >= 2

/** How many lines from `at` on are rows of one table; 0 where none begins. A line between rows may hold the rest of a cell. */
const tableLength = (rows: readonly Row[], at: number): number => {
  const size = rows[at]?.size ?? 0
  let length = 0
  for (let end = at; end < rows.length; end += 1) {
    const row = rows[end]
    const before = rows[end - 1]
    if (row === undefined) break
    const taken = rows.slice(at, end + 1)
    const columns = columnsOf(taken.filter(isRow), size)
    const isNear = end === at || (before !== undefined && firstBase(row) - lastBase(before) <= ROW_GAP * size)
    if (!isNear || columns.length < 2 || !taken.filter(isRow).every((one) => fits(columns, one))) break
    if (isRow(row)) length = end - at + 1
    else if (!isRest(columns, row)) break
    else if (length === end - at) length = end - at + 1
  }
  return length
}

/** A line with one piece, not in the first column: it goes on with the cell above. */
const isRest = (columns: readonly Column[], { pieces: [only, second] }: Row): boolean => {
  if (only === undefined || second !== undefined) return false
  const [first, next] = columns
  return (
    first !== undefined &&
    next !== undefined &&
    only.left >= first.right &&
    columns.filter((column) => overlap(column, only) > 0).length === 1
  )
}

const isFigure = (runs: readonly Run[]): boolean => /^[^\p{L}]{0,4}\d[\d.,\s%–-]*[^\p{L}]{0,3}$/u.test(textOf(runs))

/** Lone words in small letters are a sentence set wide, not cells. */
const isWideProse = (rows: readonly Row[]): boolean => {
  const cells = rows.flatMap(({ pieces }) => pieces.map(({ runs }) => textOf(runs)))
  return cells.filter((words) => /^\p{Ll}[\p{L}’'-]*[.,;:]?$/u.test(words)).length >= 0.4 * cells.length
}

/** Three rows, or two of which one has a figure beside a name: less is a letterhead or two signatures. */
const isTable = (rows: readonly Row[]): boolean => {
  const full = rows.filter(isRow)
  if (isWideProse(full)) return false
  return full.length >= 3 || (full.length === 2 && full.some(({ pieces }) => pieces.some(({ runs }, i) => i > 0 && isFigure(runs))))
}

/** A row without its first cell, set as close as lines of a paragraph, goes on with the row above. */
const tableOf = (rows: readonly Row[]): Table => {
  const size = rows[0]?.size ?? 0
  const columns = columnsOf(rows.filter(isRow), size)
  const cells: Run[][][] = []
  for (const [i, row] of rows.entries()) {
    const places = row.pieces.map((piece) => columnOf(columns, piece))
    const before = rows[i - 1]
    const near = before !== undefined && firstBase(row) - lastBase(before) <= 1.4 * size
    const goesOn = near && !places.includes(0) && !row.pieces.some(({ runs }) => isFigure(runs))
    const target = (goesOn ? cells.at(-1) : undefined) ?? columns.map((): Run[] => [])
    if (!goesOn) cells.push(target)
    for (const [at, { runs }] of row.pieces.entries()) target[places[at] ?? 0]?.push(...runs)
  }
  const lines = rows.flatMap((row) => row.lines)
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    rows: cells,
    columns: columns.map(({ left }) => left),
  }
}

/** Is it a letterhead with an address left and a day right, or the names under an agreement? */
const isSideBySide = (rows: readonly Row[]): boolean => {
  const [left, right, more] = columnsOf(rows.filter(isRow), rows[0]?.size ?? 0)
  if (left === undefined || right === undefined || more !== undefined || rows.length > MOST_SIDE_ROWS) return false
  const isFar = right.left - left.right >= SIDE_BY_SIDE * (rows[0]?.size ?? 0)
  return isFar && !rows.some(({ pieces }) => pieces.some(({ runs }, i) => i > 0 && isFigure(runs)))
}

/** The left block from the top down, then the right one. */
const oneByOne = (rows: readonly Row[]): Line[] => {
  const columns = columnsOf(rows.filter(isRow), rows[0]?.size ?? 0)
  const lines = rows.flatMap(({ pieces }) => pieces.map((piece) => ({ column: columnOf(columns, piece), line: lineOf(piece.runs) })))
  return lines.toSorted((a, b) => a.column - b.column).map(({ line }) => line)
}

/** What stands far apart in a line of no table is read one after the other. */
const apart = (line: Line): Line[] => {
  const pieces = piecesOfLine(line)
  const isApart = pieces.some((piece, i) => piece.left - (pieces[i - 1]?.right ?? piece.left) > 3 * line.size)
  return isApart ? pieces.map(({ runs }) => lineOf(runs)) : [line]
}

export const openTables = (lines: readonly Line[]): (Line | Table)[] => {
  const rows = rowsOf(lines)
  const found: (Line | Table)[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (row === undefined) break
    const taken = rows.slice(at, at + (isRow(row) ? tableLength(rows, at) : 0))
    if (taken.length > 1 && isSideBySide(taken)) found.push(...oneByOne(taken))
    else if (taken.length > 1 && isTable(taken)) found.push(tableOf(taken))
    else {
      found.push(...row.lines.flatMap(apart))
      at += 1
      continue
    }
    at += taken.length
  }
  return found
}
