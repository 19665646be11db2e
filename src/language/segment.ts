/** Sentences of one paragraph. In: its text, e.g. "The U.S. agreed. Kazakhstan did not." Out: two groups of tokens, parted after "agreed.". */
import type { Span } from '../text/document.ts'
import { leadingAbbreviations, sentenceStarters } from './abbreviations.ts'
import { type SurfaceToken, tokenizeText } from './tokens.ts'

export interface TokenizedSentence extends Span {
  readonly tokens: readonly SurfaceToken[]
}

/** Tokens after which a sentence is cut even where nothing ends: a table or a list run together. */
const longest = 200

const closers = /^(?:["”’»)\]]|''|’’)$/u
const terminal = /^(?:\.|…|[!?]+|\.{3,})$/u
const softTerminal = /^(?:\.{2,}|…)$/u
const dotted = /\p{L}\.$/u

/** What stands around a possible end: the sentence's first form and its tokens so far, the form at the end, the one behind it and its closers. */
interface Place {
  readonly first: string
  readonly size: number
  readonly form: string
  readonly closed: boolean
  readonly next: string
}

const emoticon = /^[:;=]-?[()DP]$/u

/** Does a sentence end here? White space follows. */
const endsAt = ({ first, size, form, closed, next }: Place): boolean => {
  if (terminal.test(form)) {
    if (softTerminal.test(form)) return /^["“'‘(]?\p{Lu}/u.test(next)
    // "3. In Section 6.1": a number at the head of an item; ". . ." and "? ?" go on
    if (size <= 2 && /^(?:\d{1,2}|\p{L}|\p{P})$/u.test(first)) return false
    if (/^[,;:)\]?!.…–—-]/u.test(next)) return false
    return !/^\p{Ll}/u.test(next) || (form === '.' && !closed)
  }
  if (emoticon.test(form)) return /^\p{Lu}/u.test(next)
  if (!dotted.test(form)) return false
  if (leadingAbbreviations.has(form.toLowerCase()) || /^\p{Lu}\.$/u.test(form)) return false
  return /^\p{Lu}/u.test(next) && sentenceStarters.has(next.toLowerCase())
}

/** Numbers of notes in brackets, "[2] [14]", belong to the sentence before them. */
const afterReferences = (forms: readonly string[], at: number): number => {
  let next = at
  while (forms[next] === '[' && /^\d{1,3}$/u.test(forms[next + 1] ?? '') && forms[next + 2] === ']') next += 3
  return next
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
    const form = forms[i] ?? ''
    if (terminal.test(form) || dotted.test(form))
      while (next < tokens.length && closers.test(forms[next] ?? '') && gapBefore(next) === '') next += 1
    if (terminal.test(form)) next = afterReferences(forms, next)
    const gap = gapBefore(next)
    const place = { first: forms[from] ?? '', size: i + 1 - from, form, closed: next > i + 1, next: forms[next] ?? '' }
    if (next >= tokens.length || /\n\s{0,20}\n/u.test(gap) || next - from >= longest || (gap !== '' && endsAt(place))) {
      close(next)
      i = next - 1
    }
  }
  close(tokens.length)
  return sentences
}
