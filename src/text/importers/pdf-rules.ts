/** Drawn lines of a page. In: the drawing operators of pdf.js. Out: level and upright rules, edges of frames and shaded areas, and whether there is a picture. */
import type { Box } from './pdf-page.ts'
import { times } from './pdf-runs.ts'

interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Thicker is an area, and its edges count. */
const RULE_WIDTH = 3
/** Shorter is a dash, a bullet or a letter. */
const SHORTEST = 6
/** A picture is drawn as a square of one point, stretched: nothing else stretches a point to this many. */
const PICTURE_POINTS = 10_000
/** A drawing of more lines is a chart or a map. */
const MOST_RULES = 2000

const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4]

type Point = readonly [number, number]

/** Corners of each stroke of the pen; null where it has curves. */
const strokesOf = (data: ArrayLike<number>): (readonly Point[])[] => {
  const strokes: Point[][] = []
  let at = 0
  while (at < data.length) {
    const step = data[at]
    const point = (offset: number): Point => [data[at + offset] ?? 0, data[at + offset + 1] ?? 0]
    if (step === MOVE) strokes.push([point(1)])
    else if (step === LINE) strokes.at(-1)?.push(point(1))
    else if (step === CLOSE) {
      const first = strokes.at(-1)?.[0]
      if (first !== undefined) strokes.at(-1)?.push(first)
    }
    if (step === CURVE || step === QUADRATIC) strokes.at(-1)?.push(point(step === CURVE ? 5 : 3))
    at += step === CLOSE ? 1 : step === CURVE ? 7 : step === QUADRATIC ? 5 : 3
  }
  return strokes
}

const around = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const isRule = ({ left, right, top, bottom }: Box): boolean =>
  Math.min(right - left, bottom - top) <= RULE_WIDTH && Math.max(right - left, bottom - top) >= SHORTEST

const edgesOf = (box: Box): Box[] => [
  { ...box, bottom: box.top },
  { ...box, top: box.bottom },
  { ...box, right: box.left },
  { ...box, left: box.right },
]

const edgesOfStroke = (points: readonly Point[], page: { width: number; height: number }): Box[] => {
  const box = around(points)
  if (isRule(box)) return [box]
  if (box.right - box.left > 0.95 * page.width && box.bottom - box.top > 0.95 * page.height) return []
  const isFrame =
    points.length >= 4 &&
    points.length <= 6 &&
    points.every(([x, y]) => (x - box.left < 1 || box.right - x < 1) && (y - box.top < 1 || box.bottom - y < 1))
  return isFrame ? edgesOf(box).filter(isRule) : []
}

const isNumbers = (value: unknown): value is ArrayLike<number> => typeof value === 'object' && value !== null && 'length' in value

export const rulesOf = (
  { fnArray, argsArray }: OperatorList,
  operations: Readonly<
    Record<'save' | 'restore' | 'transform' | 'constructPath' | 'endPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
  >,
  viewport: readonly number[],
  page: { width: number; height: number },
): { readonly rules: readonly Box[]; readonly hasPicture: boolean } => {
  const saved: (readonly number[])[] = []
  let matrix: readonly number[] = viewport
  let hasPicture = false
  const rules: Box[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === operations.save || operator === operations.paintFormXObjectBegin) saved.push(matrix)
    if (operator === operations.restore || operator === operations.paintFormXObjectEnd) matrix = saved.pop() ?? viewport
    const moved =
      operator === operations.transform ? args : operator === operations.paintFormXObjectBegin && Array.isArray(args) ? args[0] : null
    if (isNumbers(moved)) {
      matrix = times(matrix, Array.from(moved))
      const [a = 0, b = 0, c = 0, d = 0] = matrix
      hasPicture ||= Math.abs(a * d - b * c) >= PICTURE_POINTS
    }
    if (operator !== operations.constructPath || !Array.isArray(args) || args[0] === operations.endPath) continue
    const [data] = Array.isArray(args[1]) ? args[1] : []
    if (!isNumbers(data) || rules.length > MOST_RULES) continue
    for (const stroke of strokesOf(data)) {
      const points = stroke.map(([x, y]): Point => {
        const [, , , , left, top] = times(matrix, [1, 0, 0, 1, x, y])
        return [left, top]
      })
      rules.push(...edgesOfStroke(points, page))
    }
  }
  return { rules: rules.length > MOST_RULES ? [] : rules, hasPicture }
}
