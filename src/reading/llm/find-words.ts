/** Words found in a text. In: a text and words that somebody says stand in it. Out: where they stand; white space, quotation marks and hyphens may differ, nothing else. */
import type { Span } from '../../text/document.ts'

const QUOTE = /["'`´‘’‚‛“”„‟«»‹›〝〞「」『』＂＇ʻʼʽ′″]/
const HYPHEN = /[-‐‑‒–—―−﹣－\u00AD]/
const SPACE = /\s/

/** A text in the form in which it is compared, with the place of each of its characters in the text. */
export interface Comparable {
  readonly plain: string
  /** One more than `plain` has characters: the last is the end. */
  readonly places: readonly number[]
}

const plainOf = (char: string): string => (QUOTE.test(char) ? "'" : HYPHEN.test(char) ? '-' : char)

/** `from`: where in the document the text begins. */
export const comparable = (text: string, from = 0): Comparable => {
  const places: number[] = []
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (SPACE.test(char)) {
      if (!plain.endsWith(' ')) {
        plain += ' '
        places.push(from + at)
      }
    } else {
      plain += plainOf(char)
      places.push(from + at)
    }
  }
  places.push(from + text.length)
  return { plain, places }
}

const wanted = (words: string): string => comparable(words.normalize('NFC').trim()).plain

/** Every place where the words stand, in order. */
export const findWords = ({ plain, places }: Comparable, words: string): readonly Span[] => {
  const sought = wanted(words)
  const found: Span[] = []
  if (sought === '') return found
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
    const last = places[at + sought.length - 1]
    const start = places[at]
    if (start !== undefined && last !== undefined) found.push({ start, end: last + 1 })
  }
  return found
}

const wordChar = /[\p{L}\p{N}]/u
/** Scripts that put no blanks between words, or join small words to others. */
const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Arabic}]/u

const touches = (one: string, other: string): boolean => wordChar.test(one) && wordChar.test(other) && !joined.test(one + other)

/** Places where the words are no part of a longer word: "Oman" is not in "Romania". `openEnd`: endings may follow ("Казахстан" in "Казахстана"). */
export const findWholeWords = (text: string, span: Span, words: string, openEnd: boolean): readonly Span[] =>
  findWords(comparable(text.slice(span.start, span.end), span.start), words).filter(
    ({ start, end }) =>
      !touches(text.charAt(start - 1), text.charAt(start)) &&
      (!touches(text.charAt(end - 1), text.charAt(end)) || (openEnd && !/\d/.test(text.charAt(end)))),
  )
