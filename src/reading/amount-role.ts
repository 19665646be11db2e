/** Amount role: which of a sentence's figures a claim has. In: a clause and the kinds wanted. Out: one amount, with both ends where it changed. */
import type { AmountSpan, ChangeSpan } from '../language/amounts.ts'
import type { Span } from '../text/document.ts'
import { type ReadSentence, within } from './annotate.ts'
import type { ClaimAmount, ClaimTime } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf } from './clause-spans.ts'
import { isRevisedFigure } from './estimates.ts'
import { corePhrase, tokenAt, wholePhrase } from './phrase.ts'
import type { AmountKind } from './rule.ts'
import { timeAt } from './time-role.ts'

export interface FoundAmount extends Span {
  readonly amount: ClaimAmount
}

const kinds: readonly (readonly [RegExp, AmountKind])[] = [
  [/^[A-Z]{3}$/, 'money'],
  [/^%$/, 'percent'],
  [/^pp$/, 'points'],
  [/^count$/, 'count'],
  [/^(?:h|hour|day|week|month|year)$/, 'duration'],
]

export const amountKindOf = (unit: string): AmountKind => kinds.find(([units]) => units.test(unit))?.[1] ?? 'physical'

const claimAmount = (amount: AmountSpan, sentence: ReadSentence): ClaimAmount => ({
  value: amount.value,
  unit: amount.unit,
  qualifier: amount.qualifier,
  text: sentence.text.slice(amount.start - sentence.tree.start, amount.end - sentence.tree.start),
  ...(amount.low === null ? {} : { low: amount.low }),
  ...(amount.per === null ? {} : { per: amount.per }),
})

const endOf = (
  end: { readonly amount: AmountSpan; readonly time: Span | null },
  sentence: ReadSentence,
): { value: number; qualifier: AmountSpan['qualifier']; time: ClaimTime | null } => ({
  value: end.amount.value,
  qualifier: end.amount.qualifier,
  time: end.time ? timeAt(sentence, end.time) : null,
})

/** A change as an amount: the value is the later figure, `from` and `to` have their times. */
const changedAmount = (change: ChangeSpan, sentence: ReadSentence): FoundAmount => ({
  start: change.start,
  end: change.end,
  amount: {
    ...claimAmount(change.to.amount, sentence),
    ...(change.from ? { text: sentence.text.slice(change.start - sentence.tree.start, change.end - sentence.tree.start) } : {}),
    ...(change.from ? endsOf(change.from, change, sentence) : {}),
  },
})

/** Two figures of one thing at two times, or, where a figure is revised, what was said of it before. */
const endsOf = (from: NonNullable<ChangeSpan['from']>, change: ChangeSpan, sentence: ReadSentence): Partial<ClaimAmount> =>
  isRevisedFigure(sentence, change)
    ? { was: { value: from.amount.value, qualifier: from.amount.qualifier } }
    : { from: endOf(from, sentence), to: endOf(change.to, sentence) }

const distance = (sentence: ReadSentence, head: number, span: Span): number => {
  const token = tokenAt(sentence.tree, head)
  const gap = span.start >= token.start ? span.start - token.end : token.start - span.end
  return span.start >= token.start ? gap : gap * 1.5
}

/** The nearest figure of a wanted kind in the clause; a noun's figure may stand in the phrase or clause that it hangs on. */
export const amountFor = (sentence: ReadSentence, clause: Clause, kinds: readonly AmountKind[], domain: Span): FoundAmount | null => {
  const found = nearestIn(sentence, clause, kinds, domain, ownTokens(sentence, clause.head))
  if (found || clause.category !== 'noun') return found
  for (let at = clause.head, steps = 0; steps < 4; steps++) {
    const { head, deprel } = tokenAt(sentence.tree, at)
    if (head < 0 || !/^(obj|nsubj|obl|nmod|compound|appos|iobj|xcomp)/.test(deprel)) return null
    const above = clauseAt(sentence.tree, head)
    const reach = above.category === 'verb' ? clauseReach(sentence, head) : wholePhrase(sentence.tree, head)
    const wider = nearestIn(sentence, clause, kinds, reach)
    if (wider || above.category === 'verb') return wider
    at = head
  }
  return null
}

/** "is 65% owned by": a part that stands before its participle like an adverb. */
export const partBefore = (sentence: ReadSentence, { head, category }: Clause): FoundAmount | null => {
  const { start, xpos } = tokenAt(sentence.tree, head)
  const part = sentence.amounts.find(({ end, unit }) => unit === '%' && (end === start - 1 || end === start))
  return category === 'verb' && xpos === 'VBN' && part !== undefined ? foundAmount(sentence, part, ['percent']) : null
}

/** Where a clause's own words begin: not those of a relative clause that stands between them. */
const ownTokens = (sentence: ReadSentence, head: number): readonly number[] =>
  domainOf(sentence, head).map((index) => tokenAt(sentence.tree, index).start)

/** "swelled by 75 tonnes to 615": by how much, not how much. */
const isStep = (sentence: ReadSentence, { start }: Span): boolean =>
  /\bby\s(?:about\s|some\s|nearly\s|over\s)?$/.test(sentence.text.slice(0, start - sentence.tree.start))

/** "46,000 tonnes at $810 per tonne": the price of one is not the size of all. */
const isUnitPrice = ({ unit, per }: AmountSpan): boolean =>
  per !== null && amountKindOf(unit) === 'money' && !/^(?:year|month|week|day|hour|person)$/.test(per)

/** "2 billion yuan ($280 million)": the same sum once more; the first is the one that was told. */
const isInOtherMoney = (sentence: ReadSentence, { start, unit }: AmountSpan): boolean => {
  const opening = /\s\((?:about|some|around|roughly|nearly|or|approximately|approx\.|equal to|equivalent to|worth)?\s?$/.exec(
    sentence.text.slice(0, start - sentence.tree.start),
  )
  if (opening === null || amountKindOf(unit) !== 'money') return false
  const end = sentence.tree.start + opening.index
  return sentence.amounts.some((one) => one.end === end && amountKindOf(one.unit) === 'money' && one.unit !== unit)
}

/** Behind a semicolon another clause begins. */
const isBeyond = (sentence: ReadSentence, head: number, { start, end }: Span): boolean => {
  const token = tokenAt(sentence.tree, head)
  const [from, to] = start >= token.end ? [token.end, start] : [end, token.start]
  return sentence.text.slice(Math.max(0, from - sentence.tree.start), Math.max(0, to - sentence.tree.start)).includes(';')
}

const nearestIn = (
  sentence: ReadSentence,
  clause: Clause,
  kinds: readonly AmountKind[],
  domain: Span,
  own?: readonly number[],
): FoundAmount | null => {
  const objectSpans = clause.objects.map((object) => corePhrase(sentence.tree, object))
  const inObject = (amount: AmountSpan): boolean => objectSpans.some((span) => amount.start >= span.start && amount.end <= span.end)
  const rank = (amount: AmountSpan): number =>
    kinds.indexOf(amountKindOf(amount.unit)) * 400 +
    distance(sentence, clause.head, amount) -
    (inObject(amount) ? 200 : 0) +
    (isStep(sentence, amount) ? 300 : 0)
  const nearest = within(sentence.amounts, domain)
    .filter(
      (amount) =>
        !isBeyond(sentence, clause.head, amount) && !isInOtherMoney(sentence, amount) && !(kinds.length > 1 && isUnitPrice(amount)),
    )
    .filter(({ unit, start, end }) => kinds.includes(amountKindOf(unit)) && (own?.some((at) => at >= start && at < end) ?? true))
    .sort((a, b) => rank(a) - rank(b))[0]
  return nearest ? foundAmount(sentence, nearest, kinds) : null
}

/** A figure of the sentence as a claim has it: with both ends where it changed. */
export const foundAmount = (
  sentence: ReadSentence,
  span: AmountSpan,
  kinds: readonly AmountKind[] = [amountKindOf(span.unit)],
): FoundAmount => {
  const change = sentence.changes.find(
    (one) => one.start <= span.start && one.end >= span.end && kinds.includes(amountKindOf(one.to.amount.unit)),
  )
  return change ? changedAmount(change, sentence) : { start: span.start, end: span.end, amount: claimAmount(span, sentence) }
}

/** The stretch of a verb and all that hangs on it but other clauses. */
const clauseReach = (sentence: ReadSentence, head: number): Span => {
  const parts = sentence.tree.tokens.flatMap((token, index) =>
    token.head === head && !/^(conj|ccomp|parataxis|advcl|csubj)/.test(token.deprel) ? [wholePhrase(sentence.tree, index)] : [],
  )
  const token = tokenAt(sentence.tree, head)
  return { start: Math.min(token.start, ...parts.map((part) => part.start)), end: Math.max(token.end, ...parts.map((part) => part.end)) }
}
