/** Whole names: a name of several words hangs in the tree as one. In: a parsed sentence and the names found in it. Out: the same words with mended heads. */
import type { Sentence, Token } from '../language/tree.ts'
import type { Span } from '../text/document.ts'
import { roleNouns } from './actor-words.ts'
import { changed, type Words, wordsOf } from './rehung.ts'

interface Unit {
  /** Token indices, `last` inclusive. */
  readonly first: number
  readonly last: number
  /** "Kazakh–American": two names that both modify the noun behind them. */
  readonly pair: boolean
}

/** A name found by the lists, and whether it is a state's name or adjective. */
export interface FoundName extends Span {
  readonly ofState: boolean
}

/**
 * A parser that does not know a name splits it ("Guinea" and "Bissau" as two states), or hangs the next words on its wrong half. Where a
 * name's words hang on more than one other word, or other words hang on several of them, one of them is made its head. A tree that is
 * whole comes back unchanged.
 */
export const withWholeNames = (sentence: Sentence, names: readonly FoundName[]): Sentence => {
  const words = wordsOf(sentence)
  for (const unit of unitsOf(sentence, names)) join(sentence.tokens, words, unit)
  return changed(sentence, words)
}

const unitsOf = (sentence: Sentence, names: readonly FoundName[]): readonly Unit[] => {
  const ranges = names
    .map(({ start, end, ofState }) => ({
      first: sentence.tokens.findIndex((token) => token.start >= start),
      last: sentence.tokens.findLastIndex((token) => token.end <= end),
      ofState,
    }))
    .filter(({ first, last }) => first >= 0 && last >= first)
  const whole = ranges.filter(({ first, last }) => last > first).map(({ first, last }) => ({ first, last, pair: false }))
  const pairs = ranges.flatMap((one) => {
    const dash = sentence.tokens[one.last + 1]
    const other = ranges.find(({ first }) => first === one.last + 2)
    return one.ofState && other?.ofState && dash && /^[-–—]$/.test(dash.form) ? [{ first: one.first, last: other.last, pair: true }] : []
  })
  return [...whole, ...pairs]
}

/** The noun that a name stands before and modifies, or that hangs on it. */
const nounBehind = (tokens: readonly Token[], words: Words, { first, last }: Unit): number | null => {
  const inUnit = (index: number): boolean => index >= first && index <= last
  for (let at = last + 1; at <= last + 3; at++) {
    const token = tokens[at]
    if (!token || !['NOUN', 'ADJ'].includes(token.upos)) return null
    const governs = words.some(({ head, deprel }, index) => inUnit(index) && head === at && /^(compound|amod|nmod)/.test(deprel))
    if (token.upos === 'NOUN' && (governs || inUnit(words[at]?.head ?? -1))) return at
  }
  return null
}

const join = (tokens: readonly Token[], words: Words, unit: Unit): void => {
  const inside = words.flatMap((_, index) => (index >= unit.first && index <= unit.last ? [index] : []))
  const outer = inside.filter((index) => !inside.includes(words[index]?.head ?? -1) && tokens[index]?.upos !== 'PUNCT')
  const noun = nounBehind(tokens, words, unit)
  const elsewhere = outer.find((index) => words[index]?.head !== noun)
  if (noun !== null && (unit.pair || outer.some((index) => words[index]?.head === noun)) && (unit.pair || elsewhere !== undefined)) {
    asModifier(tokens, words, inside, noun, elsewhere, unit)
    return
  }
  if (unit.pair) return
  const hung = words.flatMap(({ head }, index) => (inside.includes(head) && !inside.includes(index) ? [head] : []))
  const top = outer.find((index) => !/^(compound|amod|dep|flat)/.test(words[index]?.deprel ?? '')) ?? outer[0]
  const title = top === undefined ? undefined : titleOf(tokens, words, unit, top)
  if (top !== undefined && title !== undefined) {
    behindTitle(words, inside, title, top)
    return
  }
  if (top === undefined || (outer.length === 1 && hung.every((index) => index === top))) return
  words.forEach((word, index) => {
    if (inside.includes(index)) {
      if (index !== top) Object.assign(word, { head: top, deprel: tokens[index]?.upos === 'PUNCT' ? 'punct' : 'flat' })
    } else if (inside.includes(word.head)) word.head = top
  })
}

/** "Chancellor Friedrich Merz" with the name hung on the title: the title's index. */
const titleOf = (tokens: readonly Token[], words: Words, { first }: Unit, top: number): number | undefined => {
  const before = first - 1
  const hangs = words[top]?.head === before && /^(flat|appos)/.test(words[top]?.deprel ?? '')
  return hangs && roleNouns.has(tokens[before]?.form.toLowerCase() ?? '') && tokens[before]?.upos === 'PROPN' ? before : undefined
}

/** The name takes the title's place, and the title describes it. */
const behindTitle = (words: Words, inside: readonly number[], title: number, top: number): void => {
  const { head, deprel } = words[title] ?? { head: -1, deprel: 'root' }
  words.forEach((word, index) => {
    if (index === top) Object.assign(word, { head, deprel })
    else if (index === title) Object.assign(word, { head: top, deprel: 'nmod:desc' })
    else if (inside.includes(index)) Object.assign(word, { head: top, deprel: 'flat' })
    else if (word.head === title && !/^(compound|amod)/.test(word.deprel)) word.head = top
  })
}

/** The noun takes the place that the parser gave to the name, and all that hung on it. */
const asModifier = (
  tokens: readonly Token[],
  words: Words,
  inside: readonly number[],
  noun: number,
  elsewhere: number | undefined,
  unit: Unit,
): void => {
  const place = elsewhere === undefined ? undefined : words[elsewhere]
  const own = words[noun]
  if (place && own && elsewhere !== noun) Object.assign(own, { head: place.head, deprel: place.deprel })
  words.forEach((word, index) => {
    if (index === noun) return
    if (!inside.includes(index)) {
      if (inside.includes(word.head)) word.head = noun
      return
    }
    const isHead = unit.pair ? tokens[index]?.upos !== 'PUNCT' : index === unit.last
    if (isHead) Object.assign(word, { head: noun, deprel: 'amod' })
    else Object.assign(word, { head: unit.last, deprel: tokens[index]?.upos === 'PUNCT' ? 'punct' : 'flat' })
  })
}
