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

type Has = (key: string) => boolean

const always: Has = () => true

const escaped = (text: string, beforeMark: boolean, has: Has): string => {
  const literal = text.replace(/(?<!\\)(?<slashes>\\*)\[(?<key>\d{1,5})\]/gu, (whole, slashes: string, key: string) =>
    slashes === '' && !has(key) ? whole : `${slashes}${slashes}\\[${key}]`,
  )
  return beforeMark ? literal.replace(/\\+$/u, (slashes) => `${slashes}${slashes}`) : literal
}

/** As it is shown: marks as [3]. What the text itself has in that form gets a backslash where the draft has a source of that number, so that it stays what it is. */
export const shownText = (text: string, has = always): string =>
  piecesOf(text)
    .map((piece, at, all) => ('cite' in piece ? `[${piece.cite}]` : escaped(piece.text, at + 1 < all.length, has)))
    .join('')

/** Back again: [3] becomes a mark where the draft has a source of that number, and is two brackets and a number elsewhere. Law: `storedText(shownText(text, has), has)` is `text`, where it has the sources of all its marks. */
export const storedText = (shown: string, has: Has): string =>
  shown.replace(/(?<slashes>\\*)\[(?<key>\d{1,5})\]/gu, (whole, slashes: string, key: string) => {
    const kept = '\\'.repeat(Math.floor(slashes.length / 2))
    if (slashes.length % 2 === 1) return `${kept}[${key}]`
    return has(key) ? `${kept}${markOf(key)}` : whole
  })

/** Text as it is shown, with the place of each of its plain characters in it: a span of the words becomes one of what a person sees. */
export interface ShownPlaces {
  readonly shown: string
  readonly spanOf: (start: number, end: number) => readonly [start: number, end: number]
}

export const shownPlaces = (text: string, has = always): ShownPlaces => {
  let shown = ''
  const places: number[] = []
  const pieces = piecesOf(text)
  pieces.forEach((piece, at) => {
    if ('cite' in piece) shown += `[${piece.cite}]`
    else {
      const words = escaped(piece.text, at + 1 < pieces.length, has)
      let from = 0
      for (const unit of piece.text.split('')) {
        const found = words.indexOf(unit, from)
        places.push(shown.length + found)
        from = found + 1
      }
      shown += words
    }
  })
  const placeOf = (at: number): number => places[at] ?? shown.length
  return { shown, spanOf: (start, end) => [placeOf(start), end > start ? placeOf(end - 1) + 1 : placeOf(start)] }
}

/** Where a mark goes in the kept text when the caret stands at `caret` of the shown one: never within another mark. */
export const markPlace = (shown: string, caret: number, has: Has): number => {
  const within = [...shown.matchAll(/\[\d{1,5}\]/gu)].find(({ index, 0: { length } }) => index < caret && caret < index + length)
  const at = within === undefined ? caret : within.index + within[0].length
  return storedText(shown.slice(0, at), has).length
}
