/** Sentences of one paragraph. In: its text, e.g. "The U.S. agreed. Kazakhstan did not." Out: two groups of tokens, parted after "agreed.". */
import type { Span } from '../text/document.ts'
import { leadingAbbreviations, sentenceStarters } from './abbreviations.ts'
import { type SurfaceToken, tokenizeText } from './tokens.ts'

export interface TokenizedSentence extends Span {
  readonly tokens: readonly SurfaceToken[]
}

const closers = /^(?:["”’»)\]]|''|’’)$/u
const terminal = /^(?:\.|…|[!?]+|\.{3,})$/u
const softTerminal = /^(?:\.{2,}|…)$/u
const dotted = /\p{L}\.$/u

/** Does a sentence end after token `i` (closing quotes and brackets counted in)? `at` is the token behind them. */
const endsAfter = (forms: readonly string[], i: number, next: string, spaced: boolean): boolean => {
  const form = forms[i] ?? ''
  if (terminal.test(form)) {
    if (!spaced) return false
    if (softTerminal.test(form)) return /^["“'‘(]?\p{Lu}/u.test(next)
    if (i === 0 || (i === 1 && /^\(?\d{1,2}$|^[a-z]$/iu.test(forms[0] ?? ''))) return false
    return !/^\p{Ll}/u.test(next) && !/^[,;:)\]–—-]/u.test(next)
  }
  if (!dotted.test(form) || !spaced) return false
  const lower = form.toLowerCase()
  if (leadingAbbreviations.has(lower) || /^\p{Lu}\.$/u.test(form)) return false
  return /^\p{Lu}/u.test(next) && sentenceStarters.has(next.toLowerCase())
}

/** Cuts a paragraph into sentences; an empty line always cuts. Offsets are those of `text` plus `offset`. */
export const segmentSentences = (text: string, offset = 0): readonly TokenizedSentence[] => {
  const tokens = tokenizeText(text, offset)
  const forms = tokens.map((token) => text.slice(token.start - offset, token.end - offset))
  const sentences: TokenizedSentence[] = []
  let from = 0
  const close = (to: number): void => {
    const group = tokens.slice(from, to)
    const first = group[0]
    const last = group.at(-1)
    if (first !== undefined && last !== undefined) sentences.push({ start: first.start, end: last.end, tokens: group })
    from = to
  }
  const gapBefore = (i: number): string => text.slice((tokens[i - 1]?.end ?? offset) - offset, (tokens[i]?.start ?? offset) - offset)
  for (let i = 0; i < tokens.length; i++) {
    let next = i + 1
    if (terminal.test(forms[i] ?? '') || dotted.test(forms[i] ?? ''))
      while (next < tokens.length && closers.test(forms[next] ?? '') && gapBefore(next) === '') next += 1
    const gap = gapBefore(next)
    if (next >= tokens.length || /\n\s{0,20}\n/u.test(gap) || endsAfter(forms, i, forms[next] ?? '', gap !== '')) {
      close(next)
      i = next - 1
    }
  }
  close(tokens.length)
  return sentences
}
