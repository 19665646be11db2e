/** Words of a name, made comparable. In: text. Out: words with offsets and a key without case, accents, apostrophes and dots; "Élysée" -> elysee. */
import type { Span } from '../text/document.ts'

export interface NameWord extends Span {
  /** As written, in `text.slice(start, end)`. */
  readonly text: string
  /** Folded: "U.S." -> us, "&" -> and; the possessive s of "Tokayev's" is no word. */
  readonly key: string
}

const apostrophes = /['’‘ʻʼʽ`´′]/g
const specialLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ə: 'a',
  '&': 'and',
}
const plainAscii = /^[a-z0-9]*$/

/** Case, accents, apostrophes and dots removed: two spellings of one name fold to one key. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  if (plainAscii.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(apostrophes, '')
    .replace(/[ıłđøæœßðþə&]/g, (letter) => specialLetters[letter] ?? letter)
}

/** Initials with dots, or letters and digits with apostrophes inside (not a possessive 's), or one of + and &. */
const wordPattern =
  /(?:\p{Lu}\.){1,6}\p{Lu}\b\.?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʻʼʽ`´′](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*){0,4}|[+&]/gu

/** The words of `text` in order; spans lie inside `text` and do not overlap. */
export const nameWords = (text: string): readonly NameWord[] => {
  if (plainWords.test(text)) return splitPlain(text)
  const words: NameWord[] = []
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    if (match[0] === 's' && isPossessive(text, start)) continue
    words.push({ start, end: start + match[0].length, text: match[0], key: foldWord(match[0]) })
  }
  return words
}

/** Most names: letters and single blanks only. Three times as fast as the pattern, which matters with thousands of names at each start. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const splitPlain = (text: string): readonly NameWord[] => {
  let start = 0
  return text.split(' ').map((part) => {
    const word = { start, end: start + part.length, text: part, key: part.toLowerCase() }
    start = word.end + 1
    return word
  })
}

const isPossessive = (text: string, at: number): boolean =>
  at > 1 && /['’‘ʻʼʽ`´′]/.test(text[at - 1] ?? '') && /\p{L}|\./u.test(text[at - 2] ?? '')

/** All words of a name as one key: "Ministry of Foreign Affairs" -> "ministry of foreign affairs". */
export const foldName = (name: string): string =>
  plainWords.test(name)
    ? name.toLowerCase()
    : nameWords(name)
        .map((word) => word.key)
        .join(' ')
