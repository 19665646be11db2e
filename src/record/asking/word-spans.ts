/** Word spans: where in a text the words of a search stand. In: a text, words as the search takes them. Out: spans of whole words in any of their forms, in order. */
import { onceByKey } from '../merging/once.ts'
import { lexemesOf } from './lexemes.ts'

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*){0,8}/gu
const part = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Words come again and again: each is taken apart once. */
const known = onceByKey<readonly string[]>()
const stemsOf = (text: string): readonly string[] => known(text, () => lexemesOf(text).map(({ text: stem }) => stem))

/** What a minus or "or" in front of does not ask for. */
const wanted = (words: string): ReadonlySet<string> =>
  new Set(lexemesOf(words.replace(/(?:^|\s)-(?:"[^"]*"|\S+)/gu, ' ').replace(/\bor\b/giu, ' ')).map(({ text }) => text))

/** Start and end as of `slice`. A hyphenated word is one span where all of it is asked for, else its parts are. */
export const wordSpans = (text: string, words: string): readonly (readonly [number, number])[] => {
  const stems = wanted(words)
  if (stems.size === 0) return []
  const spansIn = (pattern: RegExp, within: string, from: number): readonly (readonly [number, number])[] =>
    [...within.matchAll(pattern)].flatMap((match): readonly (readonly [number, number])[] => {
      const [start, own] = [from + match.index, stemsOf(match[0])]
      if (own[0] !== undefined && stems.has(own[0])) return [[start, start + match[0].length]]
      return pattern === word && own.length > 1 ? spansIn(part, match[0], start) : []
    })
  return spansIn(word, text, 0)
}
