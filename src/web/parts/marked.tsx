/** Marked: words with some of them marked, as text. In: the text, spans from to (code units). Out: the same words; those asked for stand out. */

export interface MarkedProps {
  readonly text: string
  readonly spans: readonly (readonly [from: number, to: number])[]
}

interface Piece {
  readonly at: number
  readonly words: string
  readonly isMarked: boolean
}

/** In order; spans that overlap are one. */
export const piecesOf = (text: string, spans: MarkedProps['spans']): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  const take = (to: number, isMarked: boolean): void => {
    if (to > at) pieces.push({ at, words: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    take(from, false)
    take(to, true)
  }
  take(text.length, false)
  return pieces
}

export const Marked = ({ text, spans }: MarkedProps) => (
  <>{piecesOf(text, spans).map(({ at, words, isMarked }) => (isMarked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>))}</>
)
