/** Tables without drawn lines. In: the lines of one column. Out: lines and tables, told by gaps that stand one under the other. */
import type { Table } from './pdf-grid.ts'
import { LEADERS, piecesOf } from './pdf-line-text.ts'
import { type Line, lineOf, type Run } from './pdf-page.ts'

/** Gap between cells, as part of the type size. */
const CELL_GAP = 1
const COLUMN_GAP = 0.4
/** Lines farther apart than this, as part of the type size, are no rows of one table. */
const ROW_GAP = 2.6

interface Piece {
  readonly left: number
  readonly right: number
  readonly runs: readonly Run[]
}

interface Row {
  readonly line: Line
  readonly pieces: readonly Piece[]
}

/** "•", "1." and "(a)" belong to what follows, however far. */
const MARKER = /^(?:[^\p{L}\p{N}\s$€£%]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/u

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .trim()

const rowOf = (line: Line): Row => {
  const [first, second, ...rest] = piecesOf(line, CELL_GAP * line.size)
  const pieces =
    first !== undefined && second !== undefined && MARKER.test(textOf(first))
      ? [[...first, ...second], ...rest]
      : [first, second, ...rest].filter((runs) => runs !== undefined)
  if (LEADERS.test(textOf(line.runs))) return { line, pieces: [{ left: line.left, right: line.right, runs: line.runs }] }
  return {
    line,
    pieces: pieces.map((runs) => ({
      left: Math.min(...runs.map(({ left }) => left)),
      right: Math.max(...runs.map(({ right }) => right)),
      runs,
    })),
  }
}

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
  const size = rows[at]?.line.size ?? 0
  let length = 0
  for (let end = at; end < rows.length; end += 1) {
    const row = rows[end]
    const before = rows[end - 1]
    if (row === undefined) break
    const taken = rows.slice(at, end + 1)
    const columns = columnsOf(taken.filter(isRow), size)
    const isNear = end === at || (before !== undefined && row.line.base - before.line.base <= ROW_GAP * size)
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
  const size = rows[0]?.line.size ?? 0
  const columns = columnsOf(rows.filter(isRow), size)
  const cells: Run[][][] = []
  for (const [i, { line, pieces }] of rows.entries()) {
    const places = pieces.map((piece) => columnOf(columns, piece))
    const near = line.base - (rows[i - 1]?.line.base ?? 0) <= 1.4 * size
    const goesOn = cells.length > 0 && near && !places.includes(0) && !pieces.some(({ runs }) => isFigure(runs))
    const row = (goesOn ? cells.at(-1) : undefined) ?? columns.map((): Run[] => [])
    if (!goesOn) cells.push(row)
    for (const [at, { runs }] of pieces.entries()) row[places[at] ?? 0]?.push(...runs)
  }
  const lines = rows.map((row) => row.line)
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    rows: cells,
    columns: columns.map(({ left }) => left),
  }
}

/** What stands far apart in a line of no table is read one after the other. */
const apart = ({ line, pieces }: Row): Line[] =>
  pieces.some((piece, i) => piece.left - (pieces[i - 1]?.right ?? piece.left) > 3 * line.size)
    ? pieces.map(({ runs }) => lineOf(runs))
    : [line]

export const openTables = (lines: readonly Line[]): (Line | Table)[] => {
  const rows = lines.map(rowOf)
  const found: (Line | Table)[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (row === undefined) break
    const length = isRow(row) ? tableLength(rows, at) : 0
    const taken = rows.slice(at, at + length)
    if (length > 1 && isTable(taken)) {
      found.push(tableOf(taken))
      at += length
    } else {
      found.push(...apart(row))
      at += 1
    }
  }
  return found
}
