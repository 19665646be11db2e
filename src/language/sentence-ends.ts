/** Where punctuation ends a sentence. In: forms of a paragraph and a place among them. Out: what a careful reader of print would say. */
import { leadingAbbreviations, sentenceStarters } from './abbreviations.ts'

export const isCloser = (form: string): boolean => /^(?:["”’»)\]]|''|’’)$/u.test(form)
export const isTerminal = (form: string): boolean => /^(?:\.|…|\.{2,}|\.?[!?]+)$/u.test(form)
export const isDotted = (form: string): boolean => /\p{L}\.$/u.test(form)
export const isEmoticon = (form: string): boolean => /^[:;=]-?[()DP]$/u.test(form)

/** Forms of a paragraph; `gaps`: does white space stand before each? */
export interface Forms {
  readonly forms: readonly string[]
  readonly gaps: readonly boolean[]
}

/** "[2] [14]" behind a full stop belongs to the sentence before: the index of the last form that is no such note. */
const beforeNotes = (forms: readonly string[], at: number): number => {
  let last = at
  while (forms[last] === ']' && /^\d{1,3}$/u.test(forms[last - 1] ?? '') && forms[last - 2] === '[') last -= 3
  return last
}

const isSumEnd = /^(?:bn|mn|mln|bln|tn|trn)\.$/i

/** Does punctuation say that the sentence begun at `from` ends behind form `at`? */
export const endsByPunctuation = ({ forms, gaps }: Forms, from: number, at: number): boolean => {
  const next = forms[at + 1] ?? ''
  if (!gaps[at + 1] || (next === '[' && /^\d{1,3}$/u.test(forms[at + 2] ?? '') && forms[at + 3] === ']')) return false
  let last = beforeNotes(forms, at)
  const noted = last < at
  const behind = last
  while (last > from && isCloser(forms[last] ?? '') && !gaps[last]) last -= 1
  const form = forms[last] ?? ''
  if (isTerminal(form)) {
    if (/^(?:\.{2,}|…)$/u.test(form)) return /^["“'‘(]?\p{Lu}/u.test(next)
    // "3. In Section 6.1": a number at the head of an item; ". . ." and "? ?" go on
    if (last + 1 - from <= 2 && /^(?:\d{1,2}|\p{L}|\p{P})$/u.test(forms[from] ?? '')) return false
    if (/^[,;:)\]?!.…–—-]/u.test(next)) return false
    return !/^\p{Ll}/u.test(next) || (form === '.' && last === behind)
  }
  if (noted) return false
  if (isEmoticon(form)) return /^\p{Lu}/u.test(next)
  if (!isDotted(form) || leadingAbbreviations.has(form.toLowerCase()) || /^\p{Lu}\.$/u.test(form)) return false
  // "for $2.4bn. Loans were signed": behind a figure, before a capital that is no currency
  if (isSumEnd.test(form) && /\d/.test(forms[last - 1] ?? '')) return /^\p{Lu}/u.test(next) && !/^\p{Lu}{3}$/u.test(next)
  return /^\p{Lu}/u.test(next) && sentenceStarters.has(next.toLowerCase())
}
