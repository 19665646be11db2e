/** Apply: one rule at one trigger. In: a rule, an annotated sentence, a token, what is known of the actors. Out: matches, or why there is none. */
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor, resolveTheme } from './actors.ts'
import { amountFor } from './amount-role.ts'
import { type ReadSentence, within } from './annotate.ts'
import { attributionOf } from './attribution.ts'
import type { ClaimAmount, ClaimEntity, ClaimKind, ClaimTime } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { factualityFor } from './firmness.ts'
import { lookBack } from './look-back.ts'
import { type Modality, modalityOf } from './modality.ts'
import { performativeVerbs } from './modality-words.ts'
import { branch, caseOf, childrenOf, coordinates, corePhrase, tokenAt } from './phrase.ts'
import { placeFor } from './place-role.ts'
import type { ClaimRule, Need, ObjectTest, RoleSource, RuleMatch } from './rule.ts'
import { timeFor } from './time-role.ts'

export const readerName = 'built-in/1'
const base = (deprel: string): string => deprel.split(':')[0] ?? deprel

/** Tokens of the clause itself, without the clauses beside it and under it. */
export const domainOf = (sentence: ReadSentence, head: number): readonly number[] =>
  branch(sentence.tree, head, (child) => {
    const { deprel, upos } = tokenAt(sentence.tree, child)
    const relation = base(deprel)
    if (['ccomp', 'parataxis', 'advcl', 'csubj'].includes(relation) || deprel === 'acl:relcl') return true
    return relation === 'conj' && ['VERB', 'AUX'].includes(upos)
  })

export const spanOf = (sentence: ReadSentence, tokens: readonly number[]): { start: number; end: number } => {
  const sorted = [...tokens].sort((a, b) => a - b)
  return { start: tokenAt(sentence.tree, sorted[0] ?? 0).start, end: tokenAt(sentence.tree, sorted[sorted.length - 1] ?? 0).end }
}

/** Lemmas of a phrase's head and its modifiers, lower case. */
const phraseLemmas = (sentence: ReadSentence, head: number): readonly string[] =>
  corePhrase(sentence.tree, head).tokens.flatMap((index) => {
    const token = tokenAt(sentence.tree, index)
    return [token.lemma.toLowerCase(), token.form.toLowerCase()]
  })

const headLemmas = (sentence: ReadSentence, head: number): readonly string[] => [
  tokenAt(sentence.tree, head).lemma.toLowerCase(),
  ...childrenOf(sentence.tree, head, ['compound', 'amod']).flatMap((child) => [
    tokenAt(sentence.tree, child).lemma.toLowerCase(),
    tokenAt(sentence.tree, child).form.toLowerCase(),
  ]),
  ...childrenOf(sentence.tree, head, 'nmod')
    .filter((child) => caseOf(sentence.tree, child) === 'of')
    .map((child) => tokenAt(sentence.tree, child).lemma.toLowerCase()),
]

export const objectFits = (memory: ActorMemory, sentence: ReadSentence, head: number, test: ObjectTest): boolean => {
  const lemmas = headLemmas(sentence, head)
  if (test.notNouns?.some((noun) => lemmas.includes(noun))) return false
  const span = corePhrase(sentence.tree, head)
  const checks: boolean[] = []
  if (test.nouns) checks.push(test.nouns.some((noun) => lemmas.includes(noun)))
  if (test.material) checks.push(within(sentence.materials, span).length > 0)
  if (test.money) checks.push(within(sentence.amounts, span).some((amount) => /^[A-Z]{3}$/.test(amount.unit)))
  if (test.actor) checks.push(resolveActor(memory, sentence, head).length > 0)
  return checks.length === 0 || checks.some(Boolean)
}

/** Heads that fill one role source of a clause; prepositions are looked for on the trigger, then on its objects. */
const headsFor = (sentence: ReadSentence, clause: Clause, source: RoleSource): readonly number[] => {
  if (source === 'subject') return clause.subjects
  if (source === 'object') return clause.objects
  if (source === 'owner') return childrenOf(sentence.tree, clause.head, 'nmod:poss')
  if (source === 'object-modifier')
    return clause.objects.flatMap((object) => childrenOf(sentence.tree, object, ['compound', 'amod', 'nmod:poss', 'nmod:desc']))
  if (source === 'modifier')
    return clause.obliques
      .filter((filler) => filler.preposition === 'mod' || filler.preposition === 'compound')
      .map((filler) => filler.head)
  const preposition = source.slice('prep:'.length)
  if (preposition === 'of' && clause.category === 'noun' && clause.objects.length > 0) return clause.objects
  const own = clause.obliques.filter((filler) => filler.preposition === preposition).map((filler) => filler.head)
  const nested = clause.objects.flatMap((object) =>
    clauseAt(sentence.tree, object)
      .obliques.filter((filler) => filler.preposition === preposition)
      .map((filler) => filler.head),
  )
  if (own.length + nested.length > 0) return [...own, ...nested]
  if (preposition === 'between') return deepBetween(sentence, clause.head)
  if (clause.category !== 'noun') return []
  const deep = domainOf(sentence, clause.head).filter((index) => index !== clause.head && caseOf(sentence.tree, index) === preposition)
  if (deep.length > 0) return deep.flatMap((index) => coordinates(sentence.tree, index))
  const governor = tokenAt(sentence.tree, clause.head).head
  if (governor < 0 || !['obj', 'nsubj', 'obl'].includes(base(tokenAt(sentence.tree, clause.head).deprel))) return []
  return clauseAt(sentence.tree, governor)
    .obliques.filter((filler) => filler.preposition === preposition && filler.head !== clause.head)
    .map((filler) => filler.head)
}

/** "aimed at normalising relations between A and B": parties told anywhere below the trigger. */
const deepBetween = (sentence: ReadSentence, head: number): readonly number[] =>
  branch(sentence.tree, head)
    .filter((index) => caseOf(sentence.tree, index) === 'between')
    .slice(0, 1)
    .flatMap((index) => coordinates(sentence.tree, index))

interface Filled {
  readonly entities: readonly ClaimEntity[]
  readonly heads: readonly number[]
}

const sameEntity = (a: ClaimEntity, b: ClaimEntity): boolean =>
  (a.id !== null && a.id === b.id) || (a.start !== null && a.start === b.start)

const fill = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause, sources: readonly RoleSource[]): Filled => {
  const entities: ClaimEntity[] = []
  const heads: number[] = []
  for (const source of sources) {
    for (const head of headsFor(sentence, clause, source)) {
      const actors = resolveActor(memory, sentence, head)
      const found = actors.length === 0 && ['assessment', 'quantity'].includes(rule.kind) ? resolveTheme(memory, sentence, head) : actors
      for (const entity of found) if (!entities.some((one) => sameEntity(one, entity))) entities.push(entity)
      if (found.length > 0) heads.push(head)
    }
    if (entities.length > 0 && !rule.equals) break
  }
  return { entities, heads }
}

const materialsIn = (sentence: ReadSentence, span: { start: number; end: number }): string[] => [
  ...new Set(within(sentence.materials, span).map((topic) => topic.slug)),
]
const sectorsIn = (sentence: ReadSentence, span: { start: number; end: number }): string[] => [
  ...new Set(within(sentence.sectors, span).map((topic) => topic.slug)),
]

/** Where the claim's words end: what stands right behind its roles ("in a mine in Peru") still tells the same thing. */
const withAdjacent = (sentence: ReadSentence, clause: Clause, tokens: readonly number[]): readonly number[] => {
  const all = [...tokens]
  for (let grown = true; grown; ) {
    const last = Math.max(...all)
    const next = clause.obliques
      .map((filler) => corePhrase(sentence.tree, filler.head))
      .find((phrase) => {
        const first = Math.min(...phrase.tokens)
        return first > last && first - last <= 2 && first - clause.head < 30
      })
    grown = next !== undefined
    if (next) all.push(...next.tokens)
  }
  return all
}

/** A judgement and a saying are quoted with their subject and what they say; other claims by verb group, object and parties. */
const quoteTokens = (sentence: ReadSentence, clause: Clause, kind: ClaimKind, heads: readonly number[]): readonly number[] => {
  const { tree } = sentence
  const group = childrenOf(tree, clause.head, ['aux', 'compound:prt', 'cop', 'det', 'amod', 'compound', 'mark']).filter(
    (child) =>
      Math.abs(child - clause.head) < 6 && (tokenAt(tree, child).deprel !== 'mark' || tokenAt(tree, child).form.toLowerCase() === 'to'),
  )
  const negation = childrenOf(tree, clause.head, 'advmod').filter((child) => /^(not|n't|n’t|never)$/i.test(tokenAt(tree, child).form))
  const objects = clause.objects.flatMap((object) => (kind === 'agreement' ? ownWords(sentence, object) : corePhrase(tree, object).tokens))
  const doers = clause.passive ? clause.subjects.filter((subject) => subject > clause.head) : []
  const parts = [clause.head, ...group, ...negation, ...objects, ...[...heads, ...doers].flatMap((head) => corePhrase(tree, head).tokens)]
  const near = parts.filter((index) => Math.abs(index - clause.head) < 60)
  if (kind !== 'assessment' && kind !== 'statement') return withAdjacent(sentence, clause, near)
  const whole = sayingTokens(sentence, clause.head, kind)
  const { start, end } = spanOf(sentence, whole)
  return end - start <= 320 ? [...near, ...whole] : near
}

/** The clause with what it says, without clauses beside it. */
const sayingTokens = (sentence: ReadSentence, head: number, kind: ClaimKind): readonly number[] =>
  branch(sentence.tree, head, (child) => {
    const { deprel, upos, head: parent } = tokenAt(sentence.tree, child)
    if (parent !== head) return false
    if (deprel === 'punct' || base(deprel) === 'parataxis' || base(deprel) === 'cc' || base(deprel) === 'mark' || base(deprel) === 'advmod')
      return true
    if (kind === 'statement' && (base(deprel) === 'nsubj' || base(deprel) === 'advcl')) return true
    return base(deprel) === 'conj' && ['VERB', 'AUX', 'ADJ'].includes(upos)
  })

/** Without what hangs behind a listed thing and names the next one: "cooperation in water, transport and trade". */
const ownWords = (sentence: ReadSentence, object: number): readonly number[] => {
  const listed = listedInside(sentence, object)
  const { tokens } = corePhrase(sentence.tree, object)
  const stop = Math.min(...listed, Number.MAX_SAFE_INTEGER)
  return tokens.filter((index) => index < stop)
}

const typeOf = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): string => {
  const words = new Set([
    tokenAt(sentence.tree, clause.head).lemma.toLowerCase(),
    ...headLemmas(sentence, clause.head),
    ...clause.objects.flatMap((object) => phraseLemmas(sentence, object)),
    ...clause.obliques.flatMap((filler) => phraseLemmas(sentence, filler.head)),
  ])
  return rule.typeByNoun?.find((entry) => entry.nouns.some((noun) => words.has(noun)))?.type ?? rule.type
}

const isTrigger = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  const token = tokenAt(sentence.tree, clause.head)
  if (clause.category === 'verb') return rule.verbs?.includes(clause.lemma) ?? false
  if (clause.category === 'noun') {
    if (!rule.nouns?.includes(token.lemma.toLowerCase()) || token.deprel === 'compound') return false
    if (!rule.carriers) return true
    const governor = token.head
    return governor >= 0 && rule.carriers.includes(clauseAt(sentence.tree, governor).lemma)
  }
  return rule.adjectives?.includes(token.lemma.toLowerCase()) ?? false
}

const contextWords = (sentence: ReadSentence, clause: Clause): ReadonlySet<string> =>
  new Set(
    [
      ...domainOf(sentence, clause.head),
      ...[...clause.objects, ...clause.subjects].flatMap((filler) => corePhrase(sentence.tree, filler).tokens),
    ].flatMap((index) => [tokenAt(sentence.tree, index).lemma.toLowerCase(), tokenAt(sentence.tree, index).form.toLowerCase()]),
  )

const contextFits = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  if (!rule.context && !rule.notContext) return true
  const words = contextWords(sentence, clause)
  if (rule.notContext?.some((word) => words.has(word))) return false
  return rule.context === undefined || rule.context.some((word) => words.has(word))
}

/** "met X (16 June) and Y (9 October)": counterparts that each have a day of their own were met apart. */
const byCounterpart = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): readonly Clause[] => {
  if (rule.kind !== 'meeting') return [clause]
  const withs = clause.obliques.filter((filler) => filler.preposition === 'with').map((filler) => filler.head)
  const met = (withs.length > 0 ? withs : clause.objects).toSorted((a, b) => a - b)
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
    objects: withs.length > 0 ? clause.objects : [head],
    obliques: clause.obliques.filter((filler) => filler.preposition !== 'with' || filler.head === head),
  }))
}

/** "cooperation in water, transport and trade": the fields after the first, each a thing of its own. */
const listedInside = (sentence: ReadSentence, object: number): readonly number[] =>
  childrenOf(sentence.tree, object, 'nmod')
    .filter((child) => ['in', 'on'].includes(caseOf(sentence.tree, child) ?? ''))
    .flatMap((child) => coordinates(sentence.tree, child).slice(1))

interface Parts {
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly amount: ClaimAmount | null
  readonly time: ClaimTime | null
  readonly materials: readonly string[]
  readonly hasObject: boolean
  readonly modality: Modality
}

const unmetNeed = (rule: ClaimRule, sentence: ReadSentence, parts: Parts): string | undefined =>
  rule.needs?.find((need) => !isMet(rule, need, sentence, parts))

const isMet = (rule: ClaimRule, need: Need, sentence: ReadSentence, parts: Parts): boolean => {
  switch (need) {
    case 'amount':
      return parts.amount !== null
    case 'agent':
      return parts.agents.length > 0
    case 'state':
      return [...parts.agents, ...parts.recipients].some((entity) => entity.states.length > 0)
    case 'recipient':
      return parts.recipients.length > 0 || (rule.equals === true && parts.agents.length > 1)
    case 'object':
      return parts.hasObject
    case 'future':
      return (
        !parts.modality.wished &&
        (parts.modality.future ||
          parts.modality.committed ||
          parts.modality.decided ||
          parts.modality.undone ||
          parts.modality.factuality !== 'happened')
      )
    case 'promised':
      return !parts.modality.wished && (parts.modality.future || parts.modality.committed || parts.modality.decided || parts.modality.modal)
    case 'affirmed':
      return parts.modality.factuality !== 'denied'
    case 'material':
      return parts.materials.length > 0
    case 'time':
      return parts.time !== null
    default:
      return sentence.ordinals.length > 0
  }
}

/** A party that speaks for its own plan by a verb that makes the claim is no source of it. */
const withoutPerformers = (
  sentence: ReadSentence,
  head: number,
  sources: readonly ClaimEntity[],
  agents: readonly ClaimEntity[],
): ClaimEntity[] => {
  const governor = tokenAt(sentence.tree, head).head
  const performed = governor >= 0 && performativeVerbs.has(clauseAt(sentence.tree, governor).lemma)
  return sources.filter((source) => !performed || !agents.some((agent) => sameEntity(agent, source)))
}

const byPerformer = (rule: ClaimRule): boolean => rule.kind === 'statement'

/** All matches of one rule at one token; none where a condition fails. */
export const applyRule = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, head: number): readonly RuleMatch[] => {
  const clause = clauseAt(sentence.tree, head)
  if (!isTrigger(rule, sentence, clause)) return []
  const refuse = (because: string): readonly RuleMatch[] => {
    memory.trace?.(`${rule.id} at "${clause.lemma}": ${because}`)
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

/** In an answer or a quotation that goes on, the speaker is the last source. */
const onSpeakersWord = (memory: ActorMemory, sentence: ReadSentence, sources: ClaimEntity[]): ClaimEntity[] => {
  const { answering } = memory
  if (!answering || sentence.paragraph.role === 'heading') return sources
  return sources.some((source) => source.name === answering.name) ? sources : [...sources, answering]
}

/** "Bilateral trade", "two-way trade": that of the two states told of before. */
const tradingPair = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { start, end } = corePhrase(sentence.tree, head)
  return /\b(?:bilateral|mutual|two-way|reciprocal)\b/i.test(memory.document.text.slice(start, end))
    ? lookBack(memory, sentence, head, ['pair'])
    : []
}

/** Items without a verb of their own belong to the actor of their heading. */
const listOwner = (rule: ClaimRule, memory: ActorMemory): ClaimEntity | null =>
  ['commitment', 'agreement', 'measure', 'quantity'].includes(rule.kind) ? memory.headingActor : null

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
  const all = [...whole.obliques.filter((filler) => filler.preposition === 'with').map((filler) => filler.head), ...whole.objects].toSorted(
    (a, b) => a - b,
  )
  const own = [...clause.obliques.filter((filler) => filler.preposition === 'with').map((filler) => filler.head), ...clause.objects]
  const only = own[0]
  if (rule.kind !== 'meeting' || own.length !== 1 || all.length < 2 || only === undefined) return domain
  const next = all[all.indexOf(only) + 1]
  return {
    start: tokenAt(sentence.tree, only).end,
    end: next === undefined ? Math.max(domain.end, sentence.tree.end) : tokenAt(sentence.tree, next).start,
  }
}

const matchOf = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly RuleMatch[] => {
  const { head } = clause
  const modality = modalityOf(sentence.tree, head)
  const first = fill(rule, memory, sentence, clause, rule.agents)
  const others = fill(rule, memory, sentence, clause, rule.recipients)
  const sources = byPerformer(rule) ? [] : attributionOf(memory, sentence, head)
  const pair = first.entities.length === 0 && rule.id === 'quantity/trade' ? tradingPair(memory, sentence, head) : []
  const told = first.entities.length === 0 && clause.passive && rule.kind === 'commitment' ? sources.slice(0, 1) : first.entities
  const owner = listOwner(rule, memory)
  const doers = pair.length > 0 ? pair : told.length === 0 && owner ? [owner] : told
  const agents = rule.equals ? merged(first.entities.length === 0 && owner ? [owner] : first.entities, others.entities) : doers
  const received =
    others.entities.length === 0 && owner && doers !== told
      ? []
      : others.entities.length === 0 && owner && ['loan', 'grant'].includes(rule.type)
        ? [owner]
        : others.entities
  const recipients = rule.equals ? [] : received.filter((entity) => !agents.some((agent) => sameEntity(agent, entity)))
  const domain = spanOf(sentence, domainOf(sentence, head))
  const amount = rule.amounts ? amountFor(sentence, clause, rule.amounts, domain) : null
  const factuality = factualityFor(rule.firmness, modality, sentence, clause)
  const time = timeFor(sentence, clause, rule.kind, factuality, reachOf(rule, sentence, clause, domain))
  const span =
    clause.category === 'noun'
      ? spanOf(
          sentence,
          branch(sentence.tree, head, (child) => tokenAt(sentence.tree, child).deprel === 'acl:relcl'),
        )
      : domain
  const materials = [...new Set([...materialsIn(sentence, span), ...clauseTopics(sentence, clause)])]
  const parts: Parts = {
    agents,
    recipients,
    amount: amount?.amount ?? null,
    time: time?.time ?? null,
    materials,
    hasObject: clause.objects.length > 0,
    modality,
  }
  const missing = unmetNeed(rule, sentence, parts)
  if (missing !== undefined) {
    memory.trace?.(`${rule.id} at "${clause.lemma}": no ${missing}`)
    return []
  }
  const tokens = quoteTokens(
    sentence,
    clause,
    rule.kind,
    others.heads.filter((one) => !clause.subjects.includes(one)),
  )
  const quoteSpan = widened(
    spanOf(sentence, tokens),
    [amount, rule.kind === 'statement' ? null : withPreposition(sentence, time)],
    clause.category === 'noun' ? sentence.tree : domain,
  )
  const attribution = rule.kind === 'statement' ? [] : onSpeakersWord(memory, sentence, withoutPerformers(sentence, head, sources, agents))
  return [
    {
      rule,
      sentence: sentence.index,
      head,
      draft: {
        kind: rule.kind,
        type: typeOf(rule, sentence, clause),
        plover: rule.plover,
        agents: [...agents],
        recipients: [...recipients],
        sectors: sectorsIn(sentence, span),
        materials,
        amount: parts.amount,
        time: parts.amount?.to?.time ?? parts.time,
        place: placeFor(memory, sentence, clause, rule.kind),
        ordinal: null,
        factuality,
        attribution,
        start: quoteSpan.start,
        end: quoteSpan.end,
        quote: memory.document.text.slice(quoteSpan.start, quoteSpan.end),
        sentence: { start: sentence.tree.start, end: sentence.tree.end },
        confidence: rule.confidence,
        reader: readerName,
        rule: rule.id,
      },
    },
  ]
}

/** "On 6 November" and not "6 November". */
const withPreposition = <T extends { readonly start: number; readonly end: number }>(
  sentence: ReadSentence,
  found: T | null,
): { start: number; end: number } | null => {
  if (!found) return null
  const before = sentence.text.slice(0, found.start - sentence.tree.start)
  const preposition = /\b(?:on|in|at|during)\s$/i.exec(before)?.[0] ?? ''
  return { start: found.start - preposition.length, end: found.end }
}

const merged = (a: readonly ClaimEntity[], b: readonly ClaimEntity[]): readonly ClaimEntity[] => {
  const all = [...a, ...b.filter((entity) => !a.some((one) => sameEntity(one, entity)))]
  // "between the two countries" beside both of them names nobody new
  return all.filter((entity) => entity.type !== 'group' || entity.id !== null || !isCovered(entity, all))
}

const isCovered = (entity: ClaimEntity, all: readonly ClaimEntity[]): boolean => {
  const others = new Set(all.filter((one) => one !== entity && one.states.length < entity.states.length).flatMap((one) => one.states))
  return entity.states.length > 1 && entity.states.every((code) => others.has(code))
}

/** Takes in the words of the amount and the time where they stand in the clause and near the rest. */
const widened = (
  span: { start: number; end: number },
  extras: readonly ({ readonly start: number; readonly end: number } | null)[],
  domain: { start: number; end: number },
): { start: number; end: number } => {
  let { start, end } = span
  for (const extra of extras) {
    if (!extra || extra.start < domain.start || extra.end > domain.end) continue
    if (Math.max(end, extra.end) - Math.min(start, extra.start) > 260) continue
    start = Math.min(start, extra.start)
    end = Math.max(end, extra.end)
  }
  return { start, end }
}
