/** Windows: a long document in parts that overlap, cut where paragraphs end. In: its sentences, each with its paragraph. Out: spans that together hold every sentence. */
import type { Span } from '../../text/document.ts'

/** A sentence, heading, item or cell, with the number of its paragraph. */
export interface Piece extends Span {
  readonly paragraph: number
}

export interface WindowSizes {
  readonly windowChars: number
  readonly overlapChars: number
}

const lengthOf = (pieces: readonly Piece[]): number => (pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0)

/** Whole paragraphs where they fit into a window, else their sentences. */
const unitsOf = (pieces: readonly Piece[], { windowChars }: WindowSizes): readonly (readonly Piece[])[] =>
  [...Map.groupBy(pieces, ({ paragraph }) => paragraph).values()].flatMap((own) =>
    lengthOf(own) <= windowChars ? [own] : own.map((piece) => [piece]),
  )

/** How many units at the end of a window the next one begins with: as many as make up the overlap, but never all. */
const sharedUnits = (units: readonly (readonly Piece[])[], { windowChars, overlapChars }: WindowSizes): number => {
  let count = 0
  while (count < units.length - 1 && lengthOf(units.slice(units.length - count).flat()) < overlapChars) count += 1
  // a unit that fills the window by itself is not read twice
  return lengthOf(units.slice(units.length - count).flat()) > windowChars / 2 ? 0 : count
}

/** In order; each begins behind the one before. No window cuts a sentence; one sentence longer than a window is a window. */
export const windowsOf = (pieces: readonly Piece[], sizes: WindowSizes): readonly Span[] => {
  const windows: Span[] = []
  let current: (readonly Piece[])[] = []
  const close = (): void => {
    const all = current.flat()
    const [first, last] = [all[0], all.at(-1)]
    if (first && last) windows.push({ start: first.start, end: last.end })
  }
  for (const unit of unitsOf(pieces, sizes)) {
    const isFull = current.length > 0 && lengthOf([...current.flat(), ...unit]) > sizes.windowChars
    if (isFull) {
      close()
      const shared = sharedUnits(current, sizes)
      const kept = shared === 0 ? [] : current.slice(-shared)
      current = lengthOf([...kept.flat(), ...unit]) > sizes.windowChars ? [] : kept
    }
    current.push(unit)
  }
  close()
  return windows
}

/** Two halves, cut between sentences; null where there is only one. */
export const halvesOf = (window: Span, pieces: readonly Piece[]): readonly [Span, Span] | null => {
  const own = pieces.filter(({ start, end }) => start >= window.start && end <= window.end)
  const middle = (window.start + window.end) / 2
  const cut = Math.max(
    1,
    own.findIndex(({ start }) => start >= middle),
  )
  const [last, first] = [own[cut - 1], own[cut]]
  return last && first
    ? [
        { start: window.start, end: last.end },
        { start: first.start, end: window.end },
      ]
    : null
}
