/** Runs of a page. In: the text items of pdf.js with their matrices. Out: upright runs from the top left corner, and what stands aslant. */
import type { Run } from './pdf-page.ts'

/** What pdf.js calls a text item; marked content has no `str`. */
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

type Matrix = readonly number[]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): [number, number, number, number, number, number] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

interface Placed extends Run {
  /** Quarter turns, 0 to 3; null aslant. */
  readonly turn: number | null
}

const SLANT = 0.05

const quarterOf = (cosine: number, sine: number): number | null => {
  if (Math.abs(sine) < SLANT) return cosine > 0 ? 0 : 2
  return Math.abs(cosine) < SLANT ? (sine > 0 ? 1 : 3) : null
}

/** As it would stand if the page were turned so that text of that quarter is upright. */
export const placeAt = (turn: number, x: number, y: number, page: { width: number; height: number }): readonly [number, number] => {
  if (turn === 1) return [y, page.width - x]
  if (turn === 2) return [page.width - x, page.height - y]
  return turn === 3 ? [page.height - y, x] : [x, y]
}

const placed = (item: TextItem, viewport: Matrix, page: { width: number; height: number }, bold: boolean, spaced: boolean): Placed => {
  const [a, b, c, d, x, y] = times(viewport, item.transform)
  const length = Math.hypot(a, b) || 1
  const turn = quarterOf(a / length, b / length)
  const [left, base] = placeAt(turn ?? 0, x, y, page)
  return { text: item.str, left, right: left + item.width, base, size: Math.hypot(c, d), bold, spaced, turn }
}

/** A bold face is at times made by drawing the words twice, a hair apart. */
const withoutDoubles = (runs: readonly Placed[]): Placed[] => {
  const seen = new Map<string, Placed[]>()
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? []
    const isDouble = same.some((one) => Math.abs(one.left - run.left) < 0.1 * run.size && Math.abs(one.base - run.base) < 0.1 * run.size)
    if (!isDouble) seen.set(run.text, [...same, run])
    return !isDouble
  })
}

const INK = /[^\s\p{Cc}\p{Cf}]/u

export interface PageRuns {
  readonly runs: readonly Run[]
  readonly turned: readonly { readonly text: string; readonly aslant: boolean }[]
  /** Quarter turns by which the page was turned so that most of its text is upright. */
  readonly turn: number
}

/** The page is turned so that most of its characters are upright: a wide table is often set on its side. */
export const runsOf = (
  items: readonly object[],
  viewport: Matrix,
  page: { width: number; height: number },
  isBold: (font: string) => boolean,
): PageRuns => {
  const all: Placed[] = []
  let spaced = false
  for (const item of items as readonly Partial<TextItem>[]) {
    if (item.str === undefined || item.transform === undefined || item.width === undefined) continue
    if (INK.test(item.str)) {
      const font = item.fontName ?? ''
      const text = item.str
      all.push(
        placed(
          { str: text, transform: item.transform, width: item.width, fontName: font },
          viewport,
          page,
          isBold(font),
          spaced || /^\s/.test(text),
        ),
      )
      spaced = /\s$/.test(text)
    } else spaced ||= item.str !== ''
  }
  const quarter = [0, 1, 2, 3].map((turn) => all.reduce((sum, run) => sum + (run.turn === turn ? run.text.length : 0), 0))
  const upright = quarter.indexOf(Math.max(...quarter))
  const kept = withoutDoubles(all.filter((run) => run.turn === upright && run.size > 0))
  const turned = all.filter((run) => run.turn !== upright).map(({ text, turn }) => ({ text: text.trim(), aslant: turn === null }))
  return { runs: kept.map(({ turn: _, ...run }) => run), turned, turn: upright }
}
