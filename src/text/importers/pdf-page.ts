/** A page of a PDF as plain data, and its plainest geometry. In: nothing. Out: the types that the other pdf files share, in points from the top left corner. */

/** Characters drawn in one go, upright. `base` is the baseline. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** A space was set before it. */
  readonly spaced: boolean
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Text that stands on its side or aslant: stamps in the margin, watermarks. */
  readonly turned: readonly { readonly text: string; readonly aslant: boolean }[]
  /** Drawn lines; edges of frames and shaded areas are such too. */
  readonly rules: readonly Box[]
  readonly hasPicture: boolean
}

export const topOf = ({ base, size }: Run): number => base - 0.75 * size
export const bottomOf = ({ base, size }: Run): number => base + 0.2 * size

/** Runs that share a baseline, from left to right; a small raised or lowered run belongs to the line beside it. */
export interface Line extends Box {
  readonly runs: readonly Run[]
  readonly base: number
  /** Size of most of its characters. */
  readonly size: number
  readonly bold: boolean
}

/** The value with the greatest weight; 0 without any. */
export const heaviest = (weighted: readonly (readonly [number, number])[]): number => {
  const weights = new Map<number, number>()
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce<readonly [number, number]>((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

const half = (size: number): number => Math.round(size * 2) / 2

/** The size in which most characters are set. */
export const commonSize = (runs: readonly Run[]): number => heaviest(runs.map(({ size, text }) => [half(size), text.length]))

export const lineOf = (runs: readonly Run[]): Line => {
  const sorted = runs.toSorted((a, b) => a.left - b.left)
  const size = commonSize(runs)
  const main = runs.filter((run) => half(run.size) === size)
  const inked = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    runs: sorted,
    base: main[0]?.base ?? 0,
    size,
    bold: inked.length > 0 && inked.every(({ bold }) => bold),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    top: Math.min(...main.map(topOf)),
    bottom: Math.max(...main.map(bottomOf)),
  }
}

/** Lines from the top down. Large runs open lines first, so that a raised figure finds its line. */
export const linesOf = (runs: readonly Run[]): Line[] => {
  const rows: { top: number; bottom: number; base: number; runs: Run[] }[] = []
  for (const run of runs.toSorted((a, b) => b.size - a.size || a.base - b.base)) {
    const [top, bottom] = [topOf(run), bottomOf(run)]
    const shares = (row: { top: number; bottom: number }): number =>
      (Math.min(bottom, row.bottom) - Math.max(top, row.top)) / (bottom - top)
    const row = rows.reduce<(typeof rows)[number] | undefined>(
      (best, one) => (shares(one) > Math.max(0.5, best === undefined ? 0 : shares(best)) ? one : best),
      undefined,
    )
    if (row === undefined) rows.push({ top, bottom, base: run.base, runs: [run] })
    else row.runs.push(run)
  }
  return rows.toSorted((a, b) => a.base - b.base).map((row) => lineOf(row.runs))
}
