/** Time role: which of a sentence's dates a claim has. In: a clause, its kind and factuality. Out: one time, resolved from the publication date. */
import type { DateSpan } from '../language/dates.ts'
import type { Span } from '../text/document.ts'
import { type ReadSentence, within } from './annotate.ts'
import type { ClaimKind, ClaimTime, Factuality } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { tokenAt } from './phrase.ts'

export interface FoundTime extends Span {
  readonly time: ClaimTime
}

const claimTime = (date: DateSpan): ClaimTime => ({ start: date.from, end: date.to, text: date.text })

/** The time written at a span, e.g. one end of a change. */
export const timeAt = (sentence: ReadSentence, span: Span): ClaimTime | null => {
  const date = sentence.dates.find((one) => one.start < span.end && one.end > span.start)
  return date ? claimTime(date) : null
}

const distance = (sentence: ReadSentence, head: number, span: Span): number => {
  const token = tokenAt(sentence.tree, head)
  return span.start >= token.start ? span.start - token.end : (token.start - span.end) * 1.2
}

/** Verbs of entering into: the day beside them is the day of signing, not the day when the thing is due. */
const signingVerbs = new Set([
  'sign',
  'agree',
  'announce',
  'conclude',
  'pledge',
  'promise',
  'say',
  'tell',
  'set',
  'finalise',
  'finalize',
  'seal',
])

/** Whether a date hangs, through its own words, on this predicate. */
const hangsOn = (sentence: ReadSentence, date: Span, head: number): boolean => {
  const index = sentence.tree.tokens.findIndex(
    (token) => token.start >= date.start && token.end <= date.end && (token.head < 0 || !inside(sentence, token.head, date)),
  )
  for (let at = index, steps = 0; at >= 0 && steps < 4; at = sentence.tree.tokens[at]?.head ?? -1, steps++) if (at === head) return true
  return false
}

/** A date inside a relative clause, an aside or a clause beside belongs to that clause: "the Accords (launched in 2020)". */
const inOtherClause = (sentence: ReadSentence, date: Span, head: number): boolean => {
  const index = sentence.tree.tokens.findIndex(
    (token) => token.start >= date.start && token.end <= date.end && (token.head < 0 || !inside(sentence, token.head, date)),
  )
  for (let at = index, steps = 0; at >= 0 && at !== head && steps < 12; at = tokenAt(sentence.tree, at).head, steps++) {
    const { deprel, upos, lemma } = tokenAt(sentence.tree, at)
    if (/^(acl|appos|parataxis|advcl)/.test(deprel) && !['worth', 'hold'].includes(lemma) && upos === 'VERB') return true
    if (deprel.startsWith('conj') && upos === 'VERB') return true
  }
  return false
}

const inside = (sentence: ReadSentence, index: number, span: Span): boolean => {
  if (index < 0) return false
  const token = tokenAt(sentence.tree, index)
  return token.start >= span.start && token.end <= span.end
}

/** "a fifth more than in 2023", "from its 2022 peak": what the figure is held against, not its own day. */
const isCompared = (sentence: ReadSentence, { start, end }: Span): boolean => {
  const before = sentence.text.slice(0, start - sentence.tree.start)
  const after = sentence.text.slice(end - sentence.tree.start)
  return (
    /\b(?:than|compared (?:with|to)|versus)\s(?:in\s|on\s|at\s|for\s)?(?:the\s)?$/i.test(before) ||
    /^\s(?:peaks?|highs?|lows?|levels?|record)\b/.test(after)
  )
}

const weekday = /^(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/i

/** "invited Xi to Lima on 28 May": a guest is invited for a day to come; a weekday or a day before the verb is that of the inviting. */
const isInviting = (sentence: ReadSentence, clause: Clause, domain: Span): boolean => {
  if (!clause.lemma.startsWith('invit')) return false
  const [date] = within(sentence.dates, domain)
  return date !== undefined && date.start > tokenAt(sentence.tree, clause.head).end && !weekday.test(date.text)
}

/** "bought three jets on 12 September": the day of what was done lies behind; only "by March" and "from March" lie ahead. */
const datesOfDeed = ({ dates, futureDates }: ReadSentence): readonly DateSpan[] =>
  dates.map((date) => (['point', 'span'].includes(date.kind) ? date : (futureDates.find(({ start }) => start === date.start) ?? date)))

/** The date that hangs on the predicate, else the nearest in its clause, else the one of the clause that it hangs on. */
export const timeFor = (
  sentence: ReadSentence,
  clause: Clause,
  kind: ClaimKind,
  factuality: Factuality,
  domain: Span,
): FoundTime | null => {
  if (kind === 'assessment') return null
  const ahead =
    (kind === 'statement' && isInviting(sentence, clause, domain)) ||
    factuality === 'planned' ||
    (kind === 'commitment' && factuality !== 'denied')
  const isDeed = kind === 'commitment' && factuality === 'happened' && /^VB[DN]$/.test(tokenAt(sentence.tree, clause.head).xpos)
  const dates = isDeed ? datesOfDeed(sentence) : ahead ? sentence.futureDates : sentence.dates
  const usable = (list: readonly DateSpan[]): readonly DateSpan[] =>
    list.filter((date) => date.kind !== 'vague' && !(kind === 'quantity' && isCompared(sentence, date)))
  const rank = (date: DateSpan): number => distance(sentence, clause.head, date) - (hangsOn(sentence, date, clause.head) ? 300 : 0)
  const own = [...usable(within(dates, domain))]
    .filter((date) => !inOtherClause(sentence, date, clause.head))
    .sort((a, b) => rank(a) - rank(b))[0]
  const found = own ?? inherited(sentence, clause, usable(dates), kind)
  if (!found) return null
  if (kind === 'commitment' && signingVerbs.has(clause.lemma)) return null
  return { start: found.start, end: found.end, time: claimTime(found) }
}

/** "placed an order, and decided to lift it from 2026": the date of the second verb is not the first one's. */
const inClauseBeside = (sentence: ReadSentence, date: Span, head: number): boolean => {
  const first = sentence.tree.tokens.findIndex((token) => token.start >= date.start && !inside(sentence, token.head, date))
  for (let at = first, steps = 0; at >= 0 && at !== head && steps < 12; at = tokenAt(sentence.tree, at).head, steps++) {
    const { deprel, upos } = tokenAt(sentence.tree, at)
    if (/^(conj|advcl)/.test(deprel) && upos === 'VERB') return true
  }
  return false
}

/** "(launched in 2020 by two states)": a clause in brackets tells of something else; "(16 May)" alone does not. */
const inAside = (sentence: ReadSentence, date: Span): boolean =>
  [...sentence.text.matchAll(/\([^()]{4,200}\)/g)].some((match) => {
    const start = sentence.tree.start + match.index
    const end = start + match[0].length
    const verb = sentence.tree.tokens.some((token) => token.upos === 'VERB' && token.start >= start && token.end <= end)
    return verb && date.start >= start && date.end <= end
  })

/** "the value of trade fell by 5 % to 3 billion in 2024": the one date of the verb above a figure's noun; none where it has several. */
const onlyDateOf = (sentence: ReadSentence, head: number, dates: readonly DateSpan[]): DateSpan | undefined => {
  let at = head
  for (let steps = 0; steps < 4 && tokenAt(sentence.tree, at).upos !== 'VERB'; steps++) {
    const { head: above, deprel } = tokenAt(sentence.tree, at)
    const isSubject = deprel.startsWith('nsubj')
    if (above < 0 || (!isSubject && !/^(nmod|compound)/.test(deprel)) || (!isSubject && tokenAt(sentence.tree, above).upos === 'VERB'))
      return undefined
    at = above
  }
  const found = dates.filter((date) => hangsOn(sentence, date, at) && !inAside(sentence, date) && !inClauseBeside(sentence, date, at))
  return found.length === 1 ? found[0] : undefined
}

/** "output in 2024", whatever the parser hung the year on. */
const isBehind = (sentence: ReadSentence, date: DateSpan, head: number): boolean => {
  const { end } = tokenAt(sentence.tree, head)
  return (
    date.start > end &&
    /^\s(?:(?:in|for|during)\s)?$/.test(sentence.text.slice(end - sentence.tree.start, date.start - sentence.tree.start))
  )
}

/** Meetings, agreements and statements may be dated by the clause above; promises are not: that is the day of the promise. */
const inherited = (sentence: ReadSentence, clause: Clause, dates: readonly DateSpan[], kind: ClaimKind): DateSpan | undefined => {
  const token = tokenAt(sentence.tree, clause.head)
  const governor = token.head
  if (governor < 0) return undefined
  const above = clauseAt(sentence.tree, governor)
  const nominal = clause.category === 'noun' && /^(obj|nsubj|nmod|obl|conj)/.test(token.deprel)
  const only = kind === 'quantity' && nominal ? onlyDateOf(sentence, clause.head, dates) : undefined
  if (only) return only
  const beside = kind === 'quantity' && nominal ? dates.find((date) => isBehind(sentence, date, clause.head)) : undefined
  if (beside) return beside
  const shares = /^(conj)/.test(token.deprel) || (kind === 'meeting' && token.deprel === 'advcl' && token.xpos === 'VBN')
  if (!nominal && !shares) return undefined
  if (kind === 'commitment' && (signingVerbs.has(above.lemma) || shares)) return undefined
  return dates.find((date) => hangsOn(sentence, date, governor) && !inAside(sentence, date) && !inClauseBeside(sentence, date, governor))
}
