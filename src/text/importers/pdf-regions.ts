/** Reading order of a page. In: runs, tables and rules. Out: regions in the order in which they are read, each of one column. */
import type { Framed, Ruled, Table } from './pdf-grid.ts'
import { piecesOf } from './pdf-line-text.ts'
import { type Box, bottomOf, commonSize, linesOf, type Run, topOf } from './pdf-page.ts'

/** Runs and tables that are read from the top down. */
export interface Region {
  readonly runs: readonly Run[]
  readonly tables: readonly Table[]
}

/** What is laid out: a run, a whole table or a whole box. */
interface Atom extends Box {
  readonly run: Run | null
  readonly table: Table | null
  readonly framed: Framed | null
}

/** An empty strip between columns, and the stretch of the page in which it is empty. */
interface Gutter {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height in which both sides have text. */
  readonly shared: number
}

/** Narrowest gutter, as part of the type size and in points. */
const GUTTER = 0.8
const GUTTER_POINTS = 7
/** Larger type than this, with nothing beside it, parts the columns above from those below. */
const DISPLAY = 1.12
/** Part of the stretches of text that must look like lines of prose before two columns are columns. */
const PROSE = 0.62
const DEEPEST = 12

const boxOf = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom })
const atomOfRun = (run: Run): Atom => ({
  left: run.left,
  right: run.right,
  top: topOf(run),
  bottom: bottomOf(run),
  run,
  table: null,
  framed: null,
})
const atomOfTable = (table: Table): Atom => ({ ...boxOf(table), run: null, table, framed: null })
const atomOfFrame = (framed: Framed): Atom => ({ ...boxOf(framed), run: null, table: null, framed })

const runsIn = (atoms: readonly Atom[]): Run[] => atoms.flatMap(({ run }) => run ?? [])

/** Small words of prose; in tables they are rare. */
const SMALL_WORD =
  /^(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|is|are|was|were|be|been|has|have|had|will|would|it|its|that|which|this|not|but|their)$/i
const SMALL_WORDS = 0.25

const hasSmallWords = (lines: readonly string[]): boolean => {
  const words = lines.join(' ').split(/\s+/)
  return words.length >= 3 * lines.length && words.filter((word) => SMALL_WORD.test(word)).length >= SMALL_WORDS * words.length
}

const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** Columns of prose have lines of several words; columns of a table have figures and names. */
const isProse = (atoms: readonly Atom[]): boolean => {
  if (atoms.some(({ framed }) => framed !== null)) return true
  const lines = linesOf(runsIn(atoms))
  if (lines.length < 2) return false
  const pieces = lines.flatMap((line) => piecesOf(line, Math.max(GUTTER_POINTS, 1.5 * line.size))).map(wordsOf)
  const written = pieces.filter((words) => /\p{L}{2}|\d/u.test(words))
  const full = written.filter((words) => words.length >= 12 && /\p{L}\s+\S/u.test(words))
  return (full.length >= 2 && full.length >= PROSE * written.length) || hasSmallWords(lines.map(({ runs }) => wordsOf(runs)))
}

/** Lines of large type with nothing beside them. */
const lonelyDisplay = (atoms: readonly Atom[], size: number): Atom[] =>
  atoms.filter(({ run, top, bottom }) => {
    if (run === null || run.size < DISPLAY * size) return false
    return atoms.every(
      (other) =>
        other.bottom <= top + 1 ||
        other.top >= bottom - 1 ||
        (other.run !== null && Math.abs(other.run.base - run.base) < 1 && other.run.size === run.size),
    )
  })

/** Left edges that several lines share, but for the leftmost. */
const commonLefts = (atoms: readonly Atom[]): number[] => {
  const sorted = atoms.map(({ left }) => left).toSorted((a, b) => a - b)
  const groups: number[][] = []
  for (const left of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && left - (last[0] ?? 0) <= 1.5) last.push(left)
    else groups.push([left])
  }
  const frames = atoms.flatMap(({ framed }) => framed?.left ?? [])
  return [...groups.filter((group, i) => i > 0 && group.length >= 2).map((group) => group[0] ?? 0), ...frames]
}

const extentOf = (atoms: readonly Atom[]): { top: number; bottom: number } => ({
  top: Math.min(...atoms.map(({ top }) => top)),
  bottom: Math.max(...atoms.map(({ bottom }) => bottom)),
})

/** Does the strip part two columns of prose in that stretch? Lines of the right column must begin at the strip's edge. */
const gutterBetween = (
  atoms: readonly Atom[],
  strip: { left: number; right: number },
  stretch: { top: number; bottom: number },
): Gutter | null => {
  const inside = atoms.filter(({ top, bottom }) => top >= stretch.top - 1 && bottom <= stretch.bottom + 1)
  const [onLeft, onRight] = [
    inside.filter(({ right }) => right <= strip.left + 0.5),
    inside.filter(({ left }) => left >= strip.right - 0.5),
  ]
  if ([onLeft, onRight].some((side) => side.length < 2 && !side.some(({ framed }) => framed !== null))) return null
  const [a, b] = [extentOf(onLeft), extentOf(onRight)]
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const lines = linesOf(runsIn(onRight))
  const aligned = lines.filter(({ left }) => left <= strip.right + 2).length
  if (shared <= 0 || 2 * aligned < lines.length || !isProse(onLeft) || !isProse(onRight)) return null
  return { ...strip, top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom), shared }
}

/** Stretches of the page that none of the blockers enters. */
const freeStretches = (blockers: readonly Box[]): { top: number; bottom: number }[] => {
  const stretches: { top: number; bottom: number }[] = []
  let top = Number.NEGATIVE_INFINITY
  for (const one of blockers.toSorted((a, b) => a.top - b.top)) {
    if (one.top > top) stretches.push({ top, bottom: one.top })
    top = Math.max(top, one.bottom)
  }
  return [...stretches, { top, bottom: Number.POSITIVE_INFINITY }]
}

const bestGutter = (atoms: readonly Atom[], rules: readonly Box[]): Gutter | null => {
  const size = commonSize(runsIn(atoms))
  const width = Math.max(GUTTER_POINTS, GUTTER * size)
  const lonely = lonelyDisplay(atoms, size)
  let best: Gutter | null = null
  for (const right of commonLefts(atoms)) {
    const strip = { left: right - width, right }
    const across = [
      ...atoms.filter((one) => one.left < right - 0.5 && one.right > strip.left + 0.5),
      ...rules.filter((one) => one.left < strip.left - 2 && one.right > right + 2),
    ]
    for (const stretch of freeStretches([...across, ...lonely])) {
      const gutter = gutterBetween(atoms, strip, stretch)
      if (gutter !== null && gutter.shared > (best?.shared ?? 0)) best = gutter
    }
  }
  return best
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2

/** One column; a box in it is read where it begins. */
const columnOf = (atoms: readonly Atom[], rules: readonly Box[], depth: number): Region[] => {
  const box = atoms.find(({ framed }) => framed !== null)
  if (box?.framed == null) return [{ runs: runsIn(atoms), tables: atoms.flatMap(({ table }) => table ?? []) }]
  const others = atoms.filter((one) => one !== box)
  const [above, below] = [others.filter(({ top }) => top < box.top), others.filter(({ top }) => top >= box.top)]
  return [above, box.framed.runs.map(atomOfRun), below].flatMap((part) => split(part, rules, depth + 1))
}

const split = (atoms: readonly Atom[], rules: readonly Box[], depth: number): Region[] => {
  if (atoms.length === 0) return []
  const gutter = depth < DEEPEST ? bestGutter(atoms, rules) : null
  if (gutter === null) return columnOf(atoms, rules, depth)
  const beside = atoms.filter((one) => middle(one) >= gutter.top && middle(one) <= gutter.bottom)
  const parts = [
    atoms.filter((one) => middle(one) < gutter.top),
    beside.filter(({ left }) => left < gutter.right - 0.5),
    beside.filter(({ left }) => left >= gutter.right - 0.5),
    atoms.filter((one) => middle(one) > gutter.bottom),
  ]
  return parts.flatMap((part) => split(part, rules, depth + 1))
}

/** Columns from left to right; what stands over several of them before or after them. */
export const regionsOf = ({ tables, framed, rest }: Ruled, rules: readonly Box[]): Region[] =>
  split([...rest.map(atomOfRun), ...tables.map(atomOfTable), ...framed.map(atomOfFrame)], rules, 0)
