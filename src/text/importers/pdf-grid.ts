/** Tables and boxes with drawn lines. In: a page's rules and runs. Out: grids of cells with the runs in each, framed text, and the rest. */
import { piecesOf } from './pdf-line-text.ts'
import { type Box, bottomOf, linesOf, type Run, topOf } from './pdf-page.ts'

/** Rows of columns of runs; an empty cell has none. */
export interface Table extends Box {
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** Where the columns begin, to know a table again on the next page. */
  readonly columns: readonly number[]
}

/** Rules this near to each other meet. */
const NEAR = 3

const isLevel = ({ left, right, top, bottom }: Box): boolean => right - left >= bottom - top
const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right + NEAR && b.left <= a.right + NEAR && a.top <= b.bottom + NEAR && b.top <= a.bottom + NEAR

/** Values without those that stand nearer than NEAR to the one before. */
const distinct = (values: readonly number[]): number[] =>
  values.toSorted((a, b) => a - b).filter((value, i, all) => i === 0 || value - (all[i - 1] ?? 0) > NEAR)

const enclosing = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
})

/** Rules that meet, directly or over others. */
const clustersOf = (rules: readonly Box[]): Box[][] => {
  let clusters: { readonly box: Box; readonly rules: Box[] }[] = []
  for (const rule of rules.toSorted((a, b) => a.top - b.top)) {
    const met = clusters.filter(({ box, rules: own }) => touch(box, rule) && own.some((one) => touch(one, rule)))
    const joined = [...met.flatMap((one) => one.rules), rule]
    clusters = [...clusters.filter((one) => !met.includes(one)), { box: enclosing([...met.map(({ box }) => box), rule]), rules: joined }]
  }
  return clusters.map((cluster) => cluster.rules)
}

interface Grid extends Box {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

const gridOf = (rules: readonly Box[]): Grid | null => {
  const box = enclosing(rules)
  const xs = distinct([box.left, ...rules.filter((one) => !isLevel(one)).map(({ left }) => left), box.right])
  const ys = distinct([box.top, ...rules.filter(isLevel).map(({ top }) => top), box.bottom])
  return xs.length >= 3 && ys.length >= 3 ? { ...box, xs, ys } : null
}

const indexIn = (edges: readonly number[], value: number): number =>
  Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= value),
    ),
  )

/** A run belongs where its first characters stand: a cell over several columns has the first. */
const fill = (grid: Grid, runs: readonly Run[]): Table => {
  const rows = grid.ys.slice(1).map(() => grid.xs.slice(1).map((): Run[] => []))
  for (const run of runs) {
    const row = indexIn(grid.ys, (topOf(run) + bottomOf(run)) / 2)
    const column = indexIn(grid.xs, run.left + Math.min(NEAR, (run.right - run.left) / 2))
    rows[row]?.[column]?.push(run)
  }
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0))
  const { left, right, top, bottom } = grid
  return { left, right, top, bottom, rows: filled, columns: grid.xs.slice(0, -1) }
}

const isInside = (grid: Box, run: Run): boolean => {
  const [x, y] = [(run.left + run.right) / 2, (topOf(run) + bottomOf(run)) / 2]
  return x > grid.left - NEAR && x < grid.right + NEAR && y > grid.top - NEAR && y < grid.bottom + NEAR
}

/** A frame with words in one column or one row is a box, not a table. */
const isTable = ({ rows, columns }: Table): boolean =>
  rows.length >= 2 && columns.filter((_, column) => rows.some((row) => (row[column]?.length ?? 0) > 0)).length >= 2

/** Text in a frame or on a shaded ground, read as a whole. */
export interface Framed extends Box {
  readonly runs: readonly Run[]
}

/** A frame around more of the page than this is its ground. */
const MOST_FRAMED = 0.6

const covers = (rules: readonly Box[], edge: Box): boolean =>
  rules.some(
    (rule) =>
      isLevel(rule) === isLevel(edge) &&
      rule.left <= edge.left + NEAR &&
      rule.right >= edge.right - NEAR &&
      rule.top <= edge.top + NEAR &&
      rule.bottom >= edge.bottom - NEAR,
  )

/** Four edges around at least two lines, none of which has the gaps of a table's row. */
const framedText = (rules: readonly Box[], runs: readonly Run[], all: number): Framed | null => {
  const box = enclosing(rules)
  const { left, right, top, bottom } = box
  const edges = [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { ...box, right: left },
    { ...box, left: right },
  ]
  const lines = linesOf(runs)
  if (lines.length < 2 || runs.length > MOST_FRAMED * all || !edges.every((edge) => covers(rules, edge))) return null
  return lines.every((line) => piecesOf(line, 2 * line.size).length === 1) ? { ...box, runs } : null
}

export interface Ruled {
  readonly tables: readonly Table[]
  readonly framed: readonly Framed[]
  /** What stands in neither. */
  readonly rest: readonly Run[]
}

export const ruledParts = (rules: readonly Box[], runs: readonly Run[]): Ruled => {
  const tables: Table[] = []
  const framed: Framed[] = []
  let rest = runs
  for (const cluster of clustersOf(rules)) {
    const inside = rest.filter((run) => isInside(enclosing(cluster), run))
    const grid = gridOf(cluster)
    const table = grid === null ? null : fill(grid, inside)
    const frame = framedText(cluster, inside, runs.length)
    if (table !== null && isTable(table)) tables.push(table)
    else if (frame !== null) framed.push(frame)
    else continue
    rest = rest.filter((run) => !inside.includes(run))
  }
  return { tables, framed, rest }
}
