/** Sentences of one paragraph. In: its text, e.g. "The U.S. agreed. Kazakhstan did not." Out: two groups of tokens, parted after "agreed.". */
import type { Span } from '../text/document.ts'
import type { Splitter } from './splitter.ts'
import { type SurfaceToken, tokenizeText } from './tokens.ts'

export interface TokenizedSentence extends Span {
  readonly tokens: readonly SurfaceToken[]
}

/** Tokens after which a sentence is cut even where nothing ends: a table or a list run together. */
const longest = 200

/** Cuts a paragraph into sentences; an empty line always cuts. Offsets are those of `text` plus `offset`. */
export const segmentSentences = (splitter: Splitter, text: string, offset = 0): readonly TokenizedSentence[] => {
  const tokens = tokenizeText(text, offset)
  const forms = tokens.map((token) => text.slice(token.start - offset, token.end - offset))
  const gapBefore = (i: number): string => text.slice((tokens[i - 1]?.end ?? offset) - offset, (tokens[i]?.start ?? offset) - offset)
  const gaps = tokens.map((_, i) => i > 0 && gapBefore(i) !== '')
  const sentences: TokenizedSentence[] = []
  const close = (from: number, to: number): void => {
    for (let at = from; at < to; at += longest) {
      const group = tokens.slice(at, Math.min(to, at + longest))
      const first = group[0]
      const last = group.at(-1)
      if (first !== undefined && last !== undefined) sentences.push({ start: first.start, end: last.end, tokens: group })
    }
  }
  let from = 0
  for (let to = 1; to <= tokens.length; to++) {
    if (to < tokens.length && !/\n\s{0,20}\n/u.test(gapBefore(to))) continue
    let begun = from
    for (const end of splitter.endsIn({ forms: forms.slice(from, to), gaps: gaps.slice(from, to) })) {
      close(begun, from + end + 1)
      begun = from + end + 1
    }
    close(begun, to)
    from = to
  }
  return sentences
}
