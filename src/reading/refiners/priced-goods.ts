/** Priced goods: "turbines worth $4bn, trains worth $2bn and a simulator for $15m". In: a sentence, its first priced figure. Out: where each further thing with its price begins, and the figure. */
import type { AmountSpan } from '../../language/amounts.ts'
import { amountKindOf } from '../amount-role.ts'
import type { ReadSentence } from '../annotate.ts'

/** A thing and its price: the words from `start` to the end of the figure. */
export interface Priced {
  readonly start: number
  readonly amount: AmountSpan
}

const hedges =
  '(?:(?:another|about|some|around|roughly|nearly|almost|over|up to|at least|only|just|more than|less than|an estimated|a total of)\\s){0,2}'
const price = `(?:worth|valued at|priced at|costing|for|at a cost of|at a price of|to the value of)\\s${hedges}$`
const priced = new RegExp(`\\s${price}`, 'iu')
const further = new RegExp(
  `^\\s?[,;]?\\s?(?:(?:and|as well as|plus|along with)(?:,[^,]{3,40},)?\\s(?:also\\s)?)?(?<goods>(?:\\p{L}|\\d)[^,;:.()]{2,80}?)\\s${price}`,
  'iu',
)

const wordsOf = (sentence: ReadSentence, from: number, to: number): string =>
  sentence.text.slice(from - sentence.tree.start, to - sentence.tree.start)

/** A verb, or another clause, between two prices ends the list. */
const isGoods = (sentence: ReadSentence, start: number, end: number): boolean =>
  !sentence.tree.tokens.some(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      (['AUX', 'SCONJ', 'PRON'].includes(token.upos) || /^(?:VB[DZP]?|MD|TO)$/.test(token.xpos)),
  ) && !sentence.dates.some((date) => date.start >= start && date.end <= end)

/** "12 engines worth $420m, parts worth $60m": of a thing told with its number, the price right behind it. */
export const firstPrice = (sentence: ReadSentence, first: AmountSpan): AmountSpan => {
  if (amountKindOf(first.unit) === 'money') return first
  const next = sentence.amounts.find(({ start, unit }) => start >= first.end && amountKindOf(unit) === 'money')
  if (!next || !/^[^,;:.()]{2,60}$/.test(wordsOf(sentence, first.end, next.start))) return first
  return priced.test(wordsOf(sentence, first.end, next.start)) ? next : first
}

/** The further things of the list, in order; empty where the first figure is no price or the words run differently. */
export const pricedAfter = (sentence: ReadSentence, first: AmountSpan): readonly Priced[] => {
  if (amountKindOf(first.unit) !== 'money' || !priced.test(wordsOf(sentence, sentence.tree.start, first.start))) return []
  const found: Priced[] = []
  let from = first.end
  for (const amount of sentence.amounts) {
    if (amount.start < from || amountKindOf(amount.unit) !== 'money') continue
    const goods = further.exec(wordsOf(sentence, from, amount.start))
    const named = goods?.groups?.goods
    if (!goods || named === undefined) break
    const start = from + goods[0].indexOf(named)
    if (!isGoods(sentence, start, start + named.length)) break
    found.push({ start, amount })
    from = amount.end
  }
  return found
}
