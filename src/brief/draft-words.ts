/** Values as a draft's text may write them. In: a value of an item. Out: its ways of being written, fullest first; the first that stands in the text is the one linked to it. */
import type { RecordedClaim } from '../record/item.ts'
import { dayInWords, periodInWords, timePhrase } from './days.ts'
import type { KeptValue } from './draft.ts'
import { amountInWords, numberOf, sumInWords } from './sums.ts'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** In the same order for every value of a field, so that one way can be put in the place of the same way of another; empty where a value has none. */
const waysOf = (kept: KeptValue): readonly string[] => {
  switch (kept.field) {
    case 'amount': {
      const { value, unit, text } = kept.value
      return [amountInWords(kept.value), text.trim(), numberOf(text), sumInWords(value, unit)]
    }
    case 'time':
      return [timePhrase(kept.value, true), timePhrase(kept.value, false), periodInWords(kept.value), kept.value.text.trim()]
    case 'ordinal':
      return [ordinals[kept.value.n] ?? `${kept.value.n}th`]
    case 'place':
      return [kept.value.name]
    default:
      return []
  }
}

/** Where the words stand as words of their own, not within a longer one or another number; -1 where they do not. */
export const placeIn = (text: string, words: string): number => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + words.length, at + words.length + 2)]
    if (!/[\p{L}\p{N}]$|\d[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(after)) return at
  }
  return -1
}

/** How the text writes the value; null where it does not. */
export const writtenIn = (text: string, kept: KeptValue): { readonly way: number; readonly words: string } | null => {
  const ways = waysOf(kept)
  const way = ways.findIndex((words) => words !== '' && placeIn(text, words) >= 0)
  return way < 0 ? null : { way, words: ways[way] ?? '' }
}

/** Another value in the same way of writing, or in the first that it has. */
export const writtenAs = (kept: KeptValue, way = 0): string => {
  const ways = waysOf(kept)
  return ways[way] || (ways.find((words) => words !== '') ?? '')
}

/** Equal for values that say the same; the words of the source are not looked at. */
export const valueKey = (kept: KeptValue): string => {
  switch (kept.field) {
    case 'amount': {
      const { value, unit, low, per, from, to } = kept.value
      return JSON.stringify([value, unit, low ?? null, per ?? null, from?.value ?? null, to?.value ?? null])
    }
    case 'time':
      return JSON.stringify([kept.value.start, kept.value.end])
    case 'ordinal':
      return JSON.stringify([kept.value.n, kept.value.scope])
    case 'place':
      return kept.value.id ?? kept.value.name
    default:
      return kept.value
  }
}

/** "Caspian Wire, 9 November 2025". */
export const tellerOf = ({ publisher, document, published }: Pick<RecordedClaim, 'publisher' | 'document' | 'published'>): string =>
  `${publisher ?? document}${published === null ? '' : `, ${dayInWords(published)}`}`
