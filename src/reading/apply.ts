/** Apply: one rule at one trigger. In: a rule, an annotated sentence, a token, what is known of the actors. Out: matches, or why there is none. */
import type { Span } from '../text/document.ts'
import type { ActorMemory } from './actor-memory.ts'
import { amountFor, partBefore } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { attributionOf, isTold } from './attribution.ts'
import type { ClaimAmount, ClaimEntity, ClaimKind, ClaimTime, Factuality } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf, listedInside, quoteTokens, spanOf, widened, withPreposition } from './clause-spans.ts'
import { putsFigure } from './estimates.ts'
import { factualityFor } from './firmness.ts'
import { fewestWords, isNoJudgement } from './judgement.ts'
import { modalityOf } from './modality.ts'
import { performativeVerbs } from './modality-words.ts'
import { type Parts, unmetNeed } from './needs.ts'
import { branch, childrenOf, corePhrase, isPresent, tokenAt } from './phrase.ts'
import { placeFor } from './place-role.ts'
import { partiesOf, sameEntity } from './role-fillers.ts'
import type { ClaimRule, RuleMatch } from './rule.ts'
import { timeFor } from './time-role.ts'
import { contextFits, isTrigger, isVerbless, objectFits, typeOf } from './trigger.ts'

export const readerName = 'built-in/1'

const materialsIn = (sentence: ReadSentence, span: { start: number; end: number }): string[] => [
  ...new Set(within(sentence.materials, span).map((topic) => topic.slug)),
]
const sectorsIn = (sentence: ReadSentence, span: { start: number; end: number }): string[] => [
  ...new Set(within(sentence.sectors, span).map((topic) => topic.slug)),
]

/** "met X (16 June) and Y (9 October)": counterparts that each have a day of their own were met apart. */
const byCounterpart = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): readonly Clause[] => {
  if (rule.kind !== 'meeting') return [clause]
  const withs = clause.obliques.filter((filler) => filler.preposition === 'with').map((filler) => filler.head)
  const hosts = clause.passive && withs.length === 0 ? clause.subjects : []
  const met = (withs.length > 0 ? withs : hosts.length > 1 ? hosts : clause.objects).toSorted((a, b) => a - b)
  if (met.length < 2) return [clause]
  const endOf = (at: number): number => tokenAt(sentence.tree, at).end
  const dated = met.every((head, index) => {
    const next = met[index + 1]
    const until = next === undefined ? sentence.tree.end : tokenAt(sentence.tree, next).start
    return sentence.dates.some((date) => date.start >= endOf(head) && date.end <= until)
  })
  if (!dated) return [clause]
  return met.map((head) => ({
    ...clause,
    subjects: hosts.length > 1 ? [head] : clause.subjects,
    objects: withs.length > 0 || hosts.length > 1 ? clause.objects : [head],
    obliques: clause.obliques.filter((filler) => filler.preposition !== 'with' || filler.head === head),
  }))
}

/** A party that speaks for its own plan by a verb that makes the claim is no source of it. */
const withoutPerformers = (
  sentence: ReadSentence,
  head: number,
  sources: readonly ClaimEntity[],
  agents: readonly ClaimEntity[],
): ClaimEntity[] => {
  const token = tokenAt(sentence.tree, head)
  const governor = token.head
  const performed = governor >= 0 && (isTold(sentence, head, governor) || performativeVerbs.has(clauseAt(sentence.tree, governor).lemma))
  return sources.filter((source) => !performed || !agents.some((agent) => sameEntity(agent, source)))
}

/** "Asked about the ban, he said": he was asked, and asks nobody. */
const isSaidTo = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  const { deprel, xpos } = tokenAt(sentence.tree, clause.head)
  const parts = childrenOf(sentence.tree, clause.head, ['aux', 'aux:pass', 'nsubj', 'obj', 'obl:agent'])
  return (
    rule.kind === 'statement' && clause.category === 'verb' && deprel.startsWith('advcl') && /^VB[DN]$/.test(xpos) && parts.length === 0
  )
}

/** All matches of one rule at one token; none where a condition fails. */
export const applyRule = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, head: number): readonly RuleMatch[] => {
  const clause = clauseAt(sentence.tree, head)
  if (!isTrigger(rule, sentence, clause) || isSaidTo(rule, sentence, clause)) return []
  const refuse = (because: string): readonly RuleMatch[] => {
    memory.trace?.(`${rule.id} at "${clause.lemma}": ${because}`, sentence.index)
    return []
  }
  if (!contextFits(rule, sentence, clause)) return refuse('the words beside it do not fit')
  const test = rule.object
  const objects = test ? clause.objects.filter((object) => objectFits(memory, sentence, object, test)) : clause.objects
  if (test && objects.length === 0) return refuse('its object does not fit')
  const listed = rule.perObject ? objects.flatMap((object) => [object, ...listedInside(sentence, object)]) : objects
  const groups = rule.perObject && listed.length > 1 ? listed.map((object) => [object]) : [objects]
  const matches = groups.flatMap((group) =>
    byCounterpart(rule, sentence, { ...clause, objects: group }).flatMap((one) => matchOf(rule, memory, sentence, one)),
  )
  return [...new Map(matches.map((match) => [`${match.draft.start}-${match.draft.end}`, match])).values()]
}

/** "In 2024 trade was 4 billion, against 3 billion before": the later figure has the day of the clause. */
const dated = (amount: ClaimAmount | null, time: ClaimTime | null): ClaimAmount | null =>
  amount?.to && !amount.to.time && time ? { ...amount, to: { ...amount.to, time } } : amount

/** "announced the abolition of visas from 2027", "agreed to meet in Oslo next May": told as a noun or an infinitive with a day after the document's own, it has not come yet. */
const isYetToCome = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  clause: Clause,
  factuality: Factuality,
  time: ClaimTime | null,
): boolean =>
  ((rule.kind === 'measure' && clause.category === 'noun') ||
    (rule.kind === 'meeting' && clause.category === 'verb' && tokenAt(sentence.tree, clause.head).xpos === 'VB') ||
    (['commitment', 'meeting'].includes(rule.kind) && clause.category === 'verb' && isPresent(sentence.tree, clause.head))) &&
  factuality === 'happened' &&
  (time?.start ?? '') > (memory.document.published ?? '9999')

/** In an answer or a quotation that goes on, the speaker is the last source. */
export const onSpeakersWord = (memory: ActorMemory, sentence: ReadSentence, sources: ClaimEntity[]): ClaimEntity[] => {
  const { answering } = memory
  if (!answering || sentence.paragraph.role === 'heading') return sources
  return sources.some((source) => source.name === answering.name) ? sources : [...sources, answering]
}

/** Materials of what a participle behind it is said of: "controls on nickel imposed by X". */
const objectTopics = (sentence: ReadSentence, clause: Clause): readonly string[] =>
  clause.category === 'verb' && tokenAt(sentence.tree, clause.head).deprel.startsWith('acl')
    ? clause.objects.flatMap((object) => materialsIn(sentence, corePhrase(sentence.tree, object)))
    : []

/** Materials that a light verb carries beside its noun: "held talks on graphite". */
const clauseTopics = (sentence: ReadSentence, clause: Clause): readonly string[] => {
  const governor = tokenAt(sentence.tree, clause.head).head
  if (clause.category !== 'noun' || governor < 0 || tokenAt(sentence.tree, governor).upos !== 'VERB') return []
  const topics = clauseAt(sentence.tree, governor).obliques.filter((filler) =>
    ['on', 'about', 'over', 'of'].includes(filler.preposition ?? ''),
  )
  return topics.flatMap((filler) => materialsIn(sentence, corePhrase(sentence.tree, filler.head)))
}

/** The stretch in which a meeting's day stands: behind its own counterpart where there are several. */
const reachOf = (
  rule: ClaimRule,
  sentence: ReadSentence,
  clause: Clause,
  domain: { start: number; end: number },
): { start: number; end: number } => {
  const whole = clauseAt(sentence.tree, clause.head)
  const metIn = ({ obliques, objects, subjects, passive }: Clause): readonly number[] => [
    ...obliques.filter((filler) => filler.preposition === 'with').map((filler) => filler.head),
    ...(passive && whole.subjects.length > 1 ? subjects : objects),
  ]
  const all = metIn(whole).toSorted((a, b) => a - b)
  const own = metIn(clause)
  const only = own[0]
  if (rule.kind !== 'meeting' || own.length !== 1 || all.length < 2 || only === undefined) return domain
  const next = all[all.indexOf(only) + 1]
  return {
    start: tokenAt(sentence.tree, only).end,
    end: next === undefined ? Math.max(domain.end, sentence.tree.end) : tokenAt(sentence.tree, next).start,
  }
}

/** Kinds that an asking does not bring about. */
const acts: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['measure', 'agreement', 'commitment', 'meeting', 'relation'])

const onlooker =
  /\b(?:analysts?|economists?|professor|lecturer|researcher|scholar|expert|fellow|commentator|historian|think[- ]tank|institute|university|consultanc\p{L}*|observer)\b/iu

/** "We are paying for factories," says an analyst: his "we" does and promises nothing. */
const isOnlookers = (memory: ActorMemory, { tree }: ReadSentence, { subjects }: Clause, agents: readonly ClaimEntity[]): boolean => {
  const [who] = memory.speakers
  const isFirst = subjects.some((subject) => /^(?:we|i)$/i.test(tokenAt(tree, subject).form))
  if (!isFirst || who?.end == null || who.id !== null || !agents.every(({ start }) => start === who.start)) return false
  return onlooker.test(memory.document.text.slice(Math.max(0, (who.start ?? 0) - 30), who.end + 80))
}

const matchOf = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly RuleMatch[] => {
  const { head } = clause
  const modality = modalityOf(sentence.tree, head)
  // "Will the premier travel to Lima?": asked, not told
  if (
    (acts.has(rule.kind) || rule.kind === 'assessment' || (rule.kind === 'statement' && sentence.text.trimEnd().endsWith('?'))) &&
    /\?["”’']?\s*$/.test(sentence.text)
  )
    return []
  if (modality.asked && acts.has(rule.kind)) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": another is asked to do it`, sentence.index)
    return []
  }
  if (modality.doubted && acts.has(rule.kind) && rule.kind !== 'measure') {
    memory.trace?.(`${rule.id} at "${clause.lemma}": it is held unlikely`, sentence.index)
    return []
  }
  if (rule.kind === 'agreement' && modality.obliged && clause.category === 'verb') {
    memory.trace?.(`${rule.id} at "${clause.lemma}": it is said to be due`, sentence.index)
    return []
  }
  if (acts.has(rule.kind) && putsFigure(sentence, head)) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": a figure is told, nothing is done`, sentence.index)
    return []
  }
  if (isNoJudgement(rule, memory, sentence, clause, modality)) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": no judgement`, sentence.index)
    return []
  }
  const sources = rule.kind === 'statement' ? [] : attributionOf(memory, sentence, head)
  const { agents, recipients, counterpart, heads, origins } = partiesOf(rule, memory, sentence, clause, sources)
  // "Thailand must respect the accord, Phnom Penh said": asked of another, not bound or ruled by it
  const bySources = new Set(sources.flatMap(({ states }) => states))
  const ofOthers = agents.length > 0 && bySources.size > 0 && !agents.some(({ states }) => states.some((state) => bySources.has(state)))
  if (['commitment', 'measure'].includes(rule.kind) && modality.obliged && ofOthers) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": another says that it must be done`, sentence.index)
    return []
  }
  if (acts.has(rule.kind) && isOnlookers(memory, sentence, clause, agents)) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": "we" is said by one who stands for nobody`, sentence.index)
    return []
  }
  const domain = spanOf(sentence, domainOf(sentence, head))
  const amount = rule.amounts
    ? (amountFor(sentence, clause, rule.amounts, domain) ?? (rule.kind === 'relation' ? partBefore(sentence, clause) : null))
    : null
  const factuality = factualityFor(rule.firmness, modality, sentence, clause)
  const time = timeFor(sentence, clause, rule.kind, factuality, reachOf(rule, sentence, clause, domain))
  const settled = isYetToCome(rule, memory, sentence, clause, factuality, time?.time ?? null) ? 'planned' : factuality
  const span = topicSpan(sentence, clause, domain)
  const materials = [
    ...new Set([...materialsOf(rule, sentence, clause, span), ...clauseTopics(sentence, clause), ...objectTopics(sentence, clause)]),
  ]
  const parts: Parts = {
    agents,
    recipients,
    counterpart,
    amount: amount?.amount ?? null,
    figure: amount,
    time: time?.time ?? null,
    materials,
    clause,
    listed: isVerbless(sentence) && (memory.headingActor !== null || sentence.paragraph.role === 'item'),
    modality,
  }
  const missing = rule.kind === 'measure' && modality.wished ? 'act: it is wished' : unmetNeed(rule, memory, sentence, parts)
  if (missing !== undefined) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": no ${missing}`, sentence.index)
    return []
  }
  const widest = clause.category === 'noun' ? sentence.tree : domain
  const told = rule.kind === 'statement' ? null : withPreposition(sentence, time)
  const quoted = widened(spanOf(sentence, quoteTokens(sentence, clause, rule.kind, heads)), [amount, told], widest)
  const quote = memory.document.text.slice(quoted.start, quoted.end)
  if (rule.kind === 'assessment' && quote.split(/\s+/).length < fewestWords) return []
  const draft: RuleMatch['draft'] = {
    kind: rule.kind,
    type: typeOf(rule, sentence, clause),
    plover: rule.plover,
    agents: [...agents],
    recipients: [...recipients],
    sectors: sectorsIn(sentence, span),
    materials,
    amount: dated(parts.amount, parts.time),
    time: parts.amount?.to?.time ?? parts.time,
    place: placeFor(memory, sentence, clause, rule.kind),
    ordinal: null,
    factuality: settled,
    attribution: rule.kind === 'statement' ? [] : onSpeakersWord(memory, sentence, withoutPerformers(sentence, head, sources, agents)),
    start: quoted.start,
    end: quoted.end,
    quote,
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: rule.confidence,
    reader: readerName,
    rule: rule.id,
  }
  return [{ rule, sentence: sentence.index, head, roles: origins, draft }]
}

/** Materials that the clause's own words name: not those of a clause that stands between them. */
const materialsOf = (rule: ClaimRule, sentence: ReadSentence, clause: Clause, span: Span): readonly string[] => {
  if (clause.category !== 'verb' || rule.kind === 'assessment') return materialsIn(sentence, span)
  const starts = new Set(domainOf(sentence, clause.head).map((index) => tokenAt(sentence.tree, index).start))
  const own = within(sentence.materials, span).filter((topic) => starts.has(topic.start))
  return [...new Set(own.map(({ slug }) => slug))]
}

/** Where a claim's materials and sectors stand: a noun's own phrase, else the clause. */
const topicSpan = (sentence: ReadSentence, clause: Clause, domain: Span): Span =>
  clause.category === 'noun'
    ? spanOf(
        sentence,
        branch(sentence.tree, clause.head, (child) => tokenAt(sentence.tree, child).deprel === 'acl:relcl'),
      )
    : domain
