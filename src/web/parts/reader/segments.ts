/** Segments: a stretch of text cut where marks begin and end, for browsers without the highlight API. In: the stretch, marks that may overlap. Out: pieces in order, each with the marks that lie over it. */
import type { Span } from './reader-types.ts'

export interface Mark extends Span {
  readonly id: string
}

export interface Segment extends Span {
  readonly ids: readonly string[]
}

export const segmentsOf = ({ start, end }: Span, marks: readonly Mark[]): readonly Segment[] => {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)])
  const places = [...new Set([start, ...cuts, end])].toSorted((one, other) => one - other)
  return places.slice(0, -1).map((from, n) => {
    const to = places[n + 1] ?? end
    return { start: from, end: to, ids: inside.filter((mark) => mark.start < to && mark.end > from).map(({ id }) => id) }
  })
}
