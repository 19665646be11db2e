/** Streams: long input parsed piece by piece, so that memory does not grow with it. In: texts as they come. Out: the sentences of each text, in order. */
import type { Parser, ParseText } from './parse.ts'
import type { Sentence } from './tree.ts'

/** Characters of a piece. Whole texts go into it; how words are written in headings is judged by the piece, so a document below this size is read as a whole. */
const pieceSize = 1 << 17

export type Texts = Iterable<ParseText> | AsyncIterable<ParseText>

/** Whole texts, together at least `size` characters long but for the last piece. */
export async function* piecesOf(texts: Texts, size = pieceSize): AsyncGenerator<readonly ParseText[]> {
  let piece: ParseText[] = []
  let length = 0
  for await (const text of texts) {
    piece.push(text)
    length += text.text.length
    if (length < size) continue
    yield piece
    piece = []
    length = 0
  }
  if (piece.length > 0) yield piece
}

/** The sentences of each text, in order; no more than one piece is held at a time. */
export async function* parseStream(parser: Pick<Parser, 'parse'>, texts: Texts): AsyncGenerator<readonly Sentence[]> {
  for await (const piece of piecesOf(texts)) yield* await parser.parse(piece)
}
