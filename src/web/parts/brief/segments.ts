/** Segments: a text cut where what is underlined begins and ends. In: the text as it is shown, spans of faults. Out: stretches in order that make up the text. */
export interface Segment {
  readonly words: string
  readonly at: number
  readonly isFault: boolean
  /** The number of a source: [3]. */
  readonly isMark: boolean
}

export const segmentsOf = (shown: string, faults: readonly (readonly [start: number, end: number])[]): readonly Segment[] => {
  const marks = [...shown.matchAll(/(?<!\\)\[\d{1,5}\]/gu)].map(({ index, 0: { length } }) => [index, index + length] as const)
  const edges = [...new Set([0, shown.length, ...[...faults, ...marks].flat()])].toSorted((a, b) => a - b)
  const within = (spans: readonly (readonly [number, number])[], at: number): boolean =>
    spans.some(([start, end]) => start <= at && at < end)
  return edges
    .slice(0, -1)
    .map((at, nth) => ({ words: shown.slice(at, edges[nth + 1]), at, isFault: within(faults, at), isMark: within(marks, at) }))
}
