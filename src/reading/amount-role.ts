/** Amount role: which of a sentence's figures a claim has. In: a clause and the kinds wanted. Out: one amount, with both ends where it changed. */
import type { AmountSpan, ChangeSpan } from '../language/amounts.ts'
import type { Span } from '../text/document.ts'
import { type ReadSentence, within } from './annotate.ts'
import type { ClaimAmount, ClaimTime } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { corePhrase, tokenAt } from './phrase.ts'
import type { AmountKind } from './rule.ts'
import { timeAt } from './time-role.ts'

export interface FoundAmount extends Span {
  readonly amount: ClaimAmount
}

export const amountKindOf = (unit: string): AmountKind => (/^[A-Z]{3}$/.test(unit) ? 'money' : unit === '%' ? 'percent' : unit === 'count' ? 'count' : 'physical')

const claimAmount = (amount: AmountSpan, sentence: ReadSentence): ClaimAmount => ({
  value: amount.value,
  unit: amount.unit,
  qualifier: amount.qualifier,
  text: sentence.text.slice(amount.start - sentence.tree.start, amount.end - sentence.tree.start),
  ...(amount.low === null ? {} : { low: amount.low }),
  ...(amount.per === null ? {} : { per: amount.per }),
})

const endOf = (end: { readonly amount: AmountSpan; readonly time: Span | null }, sentence: ReadSentence): { value: number; qualifier: AmountSpan['qualifier']; time: ClaimTime | null } => ({
  value: end.amount.value,
  qualifier: end.amount.qualifier,
  time: end.time ? timeAt(sentence, end.time) : null,
})

/** A change as an amount: the value is the later figure, `from` and `to` have their times. */
const changedAmount = (change: ChangeSpan, sentence: ReadSentence): FoundAmount => ({
  start: change.start,
  end: change.end,
  amount: { ...claimAmount(change.to.amount, sentence), text: sentence.text.slice(change.start - sentence.tree.start, change.end - sentence.tree.start), ...(change.from ? { from: endOf(change.from, sentence), to: endOf(change.to, sentence) } : {}) },
})

const distance = (sentence: ReadSentence, head: number, span: Span): number => {
  const token = tokenAt(sentence.tree, head)
  const gap = span.start >= token.start ? span.start - token.end : token.start - span.end
  return span.start >= token.start ? gap : gap * 1.5
}

/** The nearest figure of a wanted kind in the clause; a noun's figure may stand in the clause that it hangs on. */
export const amountFor = (sentence: ReadSentence, clause: Clause, kinds: readonly AmountKind[], domain: Span): FoundAmount | null => {
  const objectSpans = clause.objects.map((object) => corePhrase(sentence.tree, object))
  const rank = (amount: AmountSpan): number => kinds.indexOf(amountKindOf(amount.unit)) * 400 + distance(sentence, clause.head, amount) - (objectSpans.some((span) => amount.start >= span.start && amount.end <= span.end) ? 200 : 0)
  const wanted = within(sentence.amounts, domain).filter((amount) => kinds.includes(amountKindOf(amount.unit)))
  const nearest = [...wanted].sort((a, b) => rank(a) - rank(b))[0]
  if (nearest) {
    const change = sentence.changes.find((one) => one.start <= nearest.start && one.end >= nearest.end && kinds.includes(amountKindOf(one.to.amount.unit)))
    return change ? changedAmount(change, sentence) : { start: nearest.start, end: nearest.end, amount: claimAmount(nearest, sentence) }
  }
  if (clause.category !== 'noun') return null
  const governor = tokenAt(sentence.tree, clause.head).head
  if (governor < 0 || !/^(obj|nsubj|obl|nmod|compound|conj|appos)/.test(tokenAt(sentence.tree, clause.head).deprel)) return null
  const above = clauseAt(sentence.tree, governor)
  if (above.category === 'other') return null
  const whole = { start: sentence.tree.start, end: sentence.tree.end }
  const reach = above.category === 'verb' ? clauseReach(sentence, governor) : corePhrase(sentence.tree, governor)
  return amountFor(sentence, { ...clause, category: 'verb' }, kinds, { start: Math.max(whole.start, reach.start), end: Math.min(whole.end, reach.end) })
}

/** The stretch of a verb and all that hangs on it but other clauses. */
const clauseReach = (sentence: ReadSentence, head: number): Span => {
  const parts = sentence.tree.tokens.flatMap((token, index) => (token.head === head && !/^(conj|ccomp|parataxis|advcl|csubj)/.test(token.deprel) ? [corePhrase(sentence.tree, index)] : []))
  const token = tokenAt(sentence.tree, head)
  return { start: Math.min(token.start, ...parts.map((part) => part.start)), end: Math.max(token.end, ...parts.map((part) => part.end)) }
}
