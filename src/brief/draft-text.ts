/** Text of a draft with its marks. In: "It is symbolic.{{c:3}}". Out: its words and marks apart, and the way a person sees and types it: "It is symbolic.[3]". */

/** Words, or the number of a source. */
export type Piece = { readonly text: string } | { readonly cite: string }

const mark = /\{\{c:(?<key>\d{1,5})\}\}/gu

export const markOf = (key: string): string => `{{c:${key}}}`

/** Words and marks in their order; two marks may follow each other. */
export const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(mark)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) })
    pieces.push({ cite: match.groups?.key ?? '' })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

/** A mark in text without marks: it stands before the character at `at`. */
export interface PlacedMark {
  readonly key: string
  readonly at: number
}

export interface PlainText {
  readonly plain: string
  readonly marks: readonly PlacedMark[]
}

export const plainOf = (text: string): PlainText => {
  let plain = ''
  const marks: PlacedMark[] = []
  for (const piece of piecesOf(text)) {
    if ('text' in piece) plain += piece.text
    else marks.push({ key: piece.cite, at: plain.length })
  }
  return { plain, marks }
}

export const citedKeys = (text: string): readonly string[] => [
  ...new Set(piecesOf(text).flatMap((piece) => ('cite' in piece ? [piece.cite] : []))),
]

const escaped = (text: string, beforeMark: boolean): string => {
  const literal = text.replace(/(?<!\\)\\*(?=\[\d{1,5}\])/gu, (slashes) => `${slashes}${slashes}\\`)
  return beforeMark ? literal.replace(/\\+$/u, (slashes) => `${slashes}${slashes}`) : literal
}

/** As it is shown: marks as [3]. What the text itself has in that form gets a backslash, so that it stays what it is. */
export const shownText = (text: string): string =>
  piecesOf(text)
    .map((piece, at, all) => ('cite' in piece ? `[${piece.cite}]` : escaped(piece.text, at + 1 < all.length)))
    .join('')

/** Back again: [3] becomes a mark where the draft has a source of that number, and is two brackets and a number elsewhere. Law: `storedText(shownText(text))` is `text`. */
export const storedText = (shown: string, has: (key: string) => boolean): string =>
  shown.replace(/(?<slashes>\\*)\[(?<key>\d{1,5})\]/gu, (whole, slashes: string, key: string) => {
    const kept = '\\'.repeat(Math.floor(slashes.length / 2))
    if (slashes.length % 2 === 1) return `${kept}[${key}]`
    return has(key) ? `${kept}${markOf(key)}` : whole
  })
