/** Needs: what a match must have to count. In: a rule and what was found for it. Out: the first need that is not met. */
import type { Span } from '../text/document.ts'
import { isAnnounced } from './act-nouns.ts'
import type { ActorMemory } from './actor-memory.ts'
import { officers, resolveActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimAmount, ClaimEntity, ClaimTime } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { isNoLonger } from './firmness.ts'
import { signingAbove } from './instrument-lists.ts'
import { awaits, compares, hasAuthorsWord, hazards } from './judging-shapes.ts'
import type { Modality } from './modality.ts'
import { committedGovernors } from './modality-words.ts'
import { caseOf, childrenOf, circumstance, corePhrase, isPresent, tokenAt } from './phrase.ts'
import type { ClaimRule, Need } from './rule.ts'
import {
  isDoneBy,
  isHeldToBe,
  isImperative,
  isPart,
  isThoughtOf,
  isUnderWay,
  judges,
  plansSomething,
  promiseAbove,
  saysHarm,
  saysMust,
  saysNone,
  saysNot,
  saysSomething,
  stands,
  tellsAhead,
  threatensUnless,
  warnsOfPenalty,
} from './shapes.ts'
import { statusIn, statusWords } from './status-words.ts'
import { isLobby, isNone, obliges, staysBarred, staysShut } from './staying-shapes.ts'
import { isOfIdea, isThere, isUnspoken, isWatched, supposes } from './supposing-shapes.ts'
import { tellsToAct } from './trigger.ts'
import { promisersAt } from './unnamed-agents.ts'

/** What one reading of a rule at a trigger has found so far. */
export interface Parts {
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly counterpart: boolean
  readonly amount: ClaimAmount | null
  readonly figure: Span | null
  readonly time: ClaimTime | null
  readonly materials: readonly string[]
  readonly clause: Clause
  readonly listed: boolean
  readonly modality: Modality
}

const isObject = (sentence: ReadSentence, clause: Clause, figure: Span): boolean =>
  clause.objects.some((object) => {
    const { start, end } = corePhrase(sentence.tree, object)
    return figure.start < end && figure.end > start
  })

const liesAhead = (sentence: ReadSentence, clause: Clause, modality: Modality): boolean =>
  !modality.wished &&
  !(clause.category === 'noun' && !modality.future && ['during', 'after', 'since'].includes(caseOf(sentence.tree, clause.head) ?? '')) &&
  (isAnnounced(sentence.tree, clause) ||
    modality.future ||
    modality.committed ||
    modality.decided ||
    modality.undone ||
    modality.postponed ||
    modality.factuality !== 'happened')

/** "is sending 50,000 tonnes", "are putting up a plant": under way, and not yet done. */
const isUnderHand = (sentence: ReadSentence, { head, category }: Clause): boolean =>
  category === 'verb' &&
  tokenAt(sentence.tree, head).xpos === 'VBG' &&
  childrenOf(sentence.tree, head, 'aux').some((aux) => /^(?:is|are|am|'s|’s|'re|’re|'m|’m)$/i.test(tokenAt(sentence.tree, aux).form))

/** "Oil India takes 10% of Block 14": in a list or a headline the present tells of what is agreed. */
const isListedDeal = (sentence: ReadSentence, { clause }: Parts): boolean =>
  ['item', 'heading'].includes(sentence.paragraph.role) && isPresent(sentence.tree, clause.head)

/** "does not consider". */
const isNow = (sentence: ReadSentence, { head }: Clause): boolean =>
  isPresent(sentence.tree, head) ||
  childrenOf(sentence.tree, head, 'aux').some((aux) => /^(?:do|does)$/i.test(tokenAt(sentence.tree, aux).form))

/** A day after the document's own. */
const isAhead = (memory: ActorMemory, time: ClaimTime | null): boolean => (time?.start ?? '') > (memory.document.published ?? '9999')

/** "will fly", "flies on Sunday": what lies ahead, or was called off. */
const isAheadOf = (memory: ActorMemory, sentence: ReadSentence, { clause, modality, time }: Parts): boolean => {
  if (modality.wished || modality.hypothetical || modality.conditional) return false
  if (modality.future || modality.committed || modality.decided || modality.undone || modality.postponed) return true
  return isPresent(sentence.tree, clause.head) && isAhead(memory, time)
}

/** "ministers from Chad and Niger" are two sides that meet. */
const isOfSeveral = (rule: ClaimRule, agents: readonly ClaimEntity[]): boolean =>
  ['meeting', 'agreement'].includes(rule.kind) && agents.some(({ id, states }) => id === null && states.length > 1)

/** "has no pipeline to offer", "has a port to lease": what it has or lacks, and promises nothing. */
const isOfWhatThereIs = ({ tree }: ReadSentence, { head }: Clause): boolean => {
  const { deprel, head: noun } = tokenAt(tree, head)
  const thing = deprel === 'acl' ? tree.tokens[noun] : undefined
  const had = thing?.deprel === 'obj' && ['have', 'lack'].includes(tree.tokens[thing.head]?.lemma ?? '')
  const none = childrenOf(tree, noun, 'det').some((det) => tokenAt(tree, det).form.toLowerCase() === 'no')
  if (thing === undefined || !(had || none)) return false
  return !/^(?:plan|intention|obligation|duty|right|option|commitment|deal|agreement|contract|permission|mandate|promise)$/.test(
    thing.lemma.toLowerCase(),
  )
}

/** "buys 66 million tonnes a year": what it always does. */
const isHabit = (sentence: ReadSentence, { amount, clause }: Parts): boolean =>
  amount?.per === 'year' && /^VB[ZP]$/.test(tokenAt(sentence.tree, clause.head).xpos)

/** "The World Food Programme says", "the Secretary-General is alarmed": a known body, or its head, of no one state. */
const speaksForMany = ({ id, type, name }: ClaimEntity): boolean => (type === 'organisation' && id !== null) || officers.test(name)

/** The first need that is not met; undefined where all are. */
export const unmetNeed = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, parts: Parts): string | undefined =>
  rule.needs?.find((need) => !isMet(rule, need, memory, sentence, parts))

const isMet = (rule: ClaimRule, need: Need, memory: ActorMemory, sentence: ReadSentence, parts: Parts): boolean => {
  switch (need) {
    case 'amount':
      return parts.amount !== null
    case 'agent':
      return parts.agents.length > 0
    case 'state':
      return (
        [...parts.agents, ...parts.recipients].some((entity) => entity.states.length > 0) ||
        (rule.kind === 'statement' && parts.agents.some(speaksForMany)) ||
        (memory.voice?.kind === 'release' && parts.agents.some(({ name }) => memory.voice?.speakers.some((one) => one.name === name)))
      )
    case 'recipient':
      return parts.recipients.length > 0 || (rule.equals === true && (parts.agents.length > 1 || isOfSeveral(rule, parts.agents)))
    case 'counterpart':
      return parts.counterpart
    case 'parties':
      if (parts.agents.length === 0 && sentence.paragraph.role === 'heading') return false
      return parts.agents.length > 0 || parts.clause.objects.some((object) => isSeveral(sentence, object))
    case 'object':
      return (
        parts.clause.objects.length > 0 ||
        (parts.clause.category === 'noun' && parts.clause.obliques.some(({ preposition }) => preposition === 'of'))
      )
    case 'object-amount':
      return parts.figure !== null && isObject(sentence, parts.clause, parts.figure)
    case 'future':
      return (
        (rule.type === 'visit' && circumstance.has(caseOf(sentence.tree, parts.clause.head) ?? '') && isAhead(memory, parts.time)) ||
        liesAhead(sentence, parts.clause, parts.modality) ||
        (isUnderHand(sentence, parts.clause) && (parts.amount !== null || /^(?:construction|supply)$/.test(rule.type)))
      )
    case 'ahead':
      return isAheadOf(memory, sentence, parts)
    case 'future-or-deal':
      return (
        isListedDeal(sentence, parts) ||
        liesAhead(sentence, parts.clause, parts.modality) ||
        /\b(?:deals?|agreements?|contracts?|accords?)\b/i.test(sentence.text)
      )
    case 'promised':
      if (parts.listed && parts.clause.category === 'noun') return true
      if (parts.modality.hoped || isOfWhatThereIs(sentence, parts.clause)) return false
      return (
        !parts.modality.wished &&
        (isAnnounced(sentence.tree, parts.clause) ||
          parts.modality.future ||
          parts.modality.committed ||
          parts.modality.decided ||
          (parts.modality.modal && !parts.modality.obliged))
      )
    case 'unwished':
      return !parts.modality.wished
    case 'predicate':
      return (
        childrenOf(sentence.tree, parts.clause.head, 'cop').length > 0 &&
        childrenOf(sentence.tree, parts.clause.head, ['nsubj', 'csubj', 'expl']).length > 0
      )
    case 'complement':
      return (
        childrenOf(sentence.tree, parts.clause.head, 'xcomp').length > 0 ||
        parts.clause.obliques.some(({ preposition }) => preposition === 'like')
      )
    case 'first-person':
      return childrenOf(sentence.tree, parts.clause.head, 'nsubj').some((subject) =>
        /^(?:i|we)$/i.test(tokenAt(sentence.tree, subject).form),
      )
    case 'object-or-clause':
      return childrenOf(sentence.tree, parts.clause.head, ['obj', 'ccomp', 'xcomp']).length > 0
    case 'addressed':
      if (parts.clause.lemma === 'ask' && isQuestion(sentence, parts.clause)) return false
      return !/^(?:call|appeal|press)$/.test(parts.clause.lemma) || isAddressed(sentence, parts.clause)
    case 'conjectured':
      return (
        parts.clause.category !== 'verb' || parts.modality.modal || parts.modality.hypothetical || parts.modality.factuality === 'denied'
      )
    case 'elaborated':
      return parts.clause.category !== 'noun' || isElaborated(sentence, parts.clause.head, rule.kind === 'statement')
    case 'actual':
      return parts.clause.category !== 'noun' || parts.modality.factuality === 'happened'
    case 'affirmed':
      return parts.modality.factuality !== 'denied'
    case 'bound':
      return (
        parts.modality.factuality !== 'happened' ||
        parts.modality.committed ||
        (parts.amount !== null && !isHabit(sentence, parts)) ||
        parts.modality.undone ||
        parts.modality.postponed ||
        parts.recipients.length > 0 ||
        isSomeMore(sentence, parts.clause)
      )
    case 'done':
      return parts.modality.factuality === 'happened' && !parts.modality.wished && !parts.modality.future
    case 'dated-ahead':
      return (
        parts.time !== null && (parts.modality.future || (parts.time.start ?? parts.time.end ?? '') > (memory.document.published ?? '9999'))
      )
    case 'unit-price':
      return (
        parts.amount?.per !== undefined &&
        parts.amount.per !== null &&
        !/^(?:year|month|week|day|hour|quarter|person)$/.test(parts.amount.per)
      )
    case 'material':
      return parts.materials.length > 0
    case 'time':
      return parts.time !== null
    case 'person':
      return parts.agents.some(
        ({ type, name }) => type === 'person' || /\b(?:delegation|envoys?|mission|ministers|negotiators)\b/i.test(name),
      )
    case 'sized':
      return parts.amount !== null || statusIn(statusWords(sentence.text)) !== null
    case 'listed':
      return parts.listed
    case 'refused':
      return parts.modality.factuality === 'denied' && parts.modality.future
    case 'persons':
      return [...parts.agents, ...parts.recipients].filter(({ type, states }) => type === 'person' && states.length > 0).length > 1
    case 'unplanned':
      return !parts.modality.wished && !parts.modality.future
    case 'dated-or-occasion':
      if (isAhead(memory, parts.time)) return false
      return parts.time !== null || circumstance.has(caseOf(sentence.tree, parts.clause.head) ?? '')
    case 'occasion':
      return circumstance.has(caseOf(sentence.tree, parts.clause.head) ?? '')
    case 'refused-or-barred':
      return parts.modality.factuality === 'denied' || isNoLonger(sentence, parts.clause)
    case 'judges':
      return judges(sentence, parts.clause)
    case 'active':
      return !isDoneBy(sentence, parts.clause)
    case 'hoped':
      return parts.modality.hoped
    case 'stands':
      return stands(sentence, parts.clause)
    case 'held-to-be':
      return isHeldToBe(sentence, parts.clause)
    case 'says-must':
      return saysMust(sentence, parts.clause)
    case 'compares':
      return compares(sentence, parts.clause)
    case 'authors-word':
      return hasAuthorsWord(sentence, parts.clause)
    case 'says-something':
      return saysSomething(sentence, parts.clause)
    case 'into-body':
      return parts.clause.obliques.some(
        ({ head, preposition }) => /^(?:into|to|in|of)$/.test(preposition ?? '') && /\p{Lu}/u.test(tokenAt(sentence.tree, head).form),
      )
    case 'firm':
      return parts.agents.some(({ type }) => type === 'company')
    case 'said-of':
      return (
        parts.clause.passive ||
        (childrenOf(sentence.tree, parts.clause.head, 'cop').length > 0 &&
          childrenOf(sentence.tree, parts.clause.head, ['nsubj', 'csubj', 'expl']).length > 0)
      )
    case 'plain-no':
      return (
        sentence.tree.tokens[parts.clause.head + 1]?.form === 'no' &&
        /^(?:to|,|;|\.|again)$/.test(sentence.tree.tokens[parts.clause.head + 2]?.form ?? '')
      )
    case 'says-none':
      return saysNone(sentence, parts.clause)
    case 'now':
      return isNow(sentence, parts.clause)
    case 'says-not':
      return saysNot(sentence, parts.clause)
    case 'hazards':
      return hazards(sentence, parts.clause)
    case 'unspoken':
      return isUnspoken(sentence, parts.clause)
    case 'abstract':
      return isOfIdea(sentence, parts.clause)
    case 'there-is':
      return isThere(sentence, parts.clause)
    case 'watched':
      return isWatched(sentence, parts.clause)
    case 'supposes':
      return supposes(sentence, parts.clause)
    case 'awaits':
      return awaits(sentence, parts.clause)
    case 'imperative':
      return isImperative(sentence, parts.clause)
    case 'says-harm':
      return saysHarm(sentence, parts.clause) && !sharesState(parts)
    case 'penalty-unless':
      return threatensUnless(sentence, parts.clause)
    case 'planned-act':
      return plansSomething(sentence, parts.clause)
    case 'told-ahead':
      return tellsAhead(sentence, parts.clause)
    case 'act-of-will':
      return isThoughtOf(sentence, parts.clause)
    case 'given-by-state':
      return isGiven(sentence, parts)
    case 'lender':
      return parts.agents.some(({ name }) => lenders.test(name))
    case 'own-promise':
      return isOwnPromise(memory, sentence, parts)
    case 'under-way':
      return isUnderWay(sentence, parts.clause)
    case 'warns-somebody':
      return (
        warnsOfPenalty(sentence, parts.clause) || parts.clause.objects.some((object) => resolveActor(memory, sentence, object).length > 0)
      )
    case 'stays-barred':
      return staysBarred(sentence, parts.clause)
    case 'stays-shut':
      return staysShut(sentence, parts.clause)
    case 'obliges':
      return obliges(sentence, parts.clause, parts.agents, parts.recipients)
    case 'none':
      return isNone(sentence, parts.clause)
    case 'lobby':
      return parts.agents.some(isLobby)
    case 'part':
      return isPart(sentence, parts.figure)
    case 'told-to-act':
      return tellsToAct(sentence, parts.clause)
    case 'courtesy':
      return isCallPaid(sentence, parts.clause)
    case 'maker':
      return parts.recipients.some(({ type }) => type === 'company')
    case 'itemised':
      return signingAbove(sentence, parts.clause.head) !== null
    case 'ordinal':
      return sentence.ordinals.length > 0
    default:
      return [parts.clause, ...[...parts.clause.objects, ...sumNouns(parts.clause)].map((object) => clauseAt(sentence.tree, object))].some(
        ({ obliques }) => obliques.some(({ preposition }) => `prep:${preposition}` === need),
      )
  }
}

/** Banks of several states, which lend and do not invest. */
const lenders =
  /\b(?:World Bank|IMF|International Monetary Fund|(?:Development|Investment) Bank|Bank for Reconstruction|Afreximbank|AfDB|ADB|AIIB|EBRD|EIB|KfW|Eximbank|Exim ?Bank|(?:Ex|Im)port Bank|(?:Kuwait|Saudi|OPEC|Abu Dhabi) (?:Fund|Development Fund|Fund for Development)|CAF)\b/iu

const giving = /^(?:provide|transfer|disburse|donate|make available|put up|pay|allocate|extend)$/

/** A sum that somebody is given, or that states give; what a firm puts into its own works is invested. */
const isGiven = (sentence: ReadSentence, { agents, recipients, clause, figure, amount, modality }: Parts): boolean => {
  if (amount === null || figure === null) return false
  const isSum = clause.category === 'noun' || isObject(sentence, clause, figure)
  // "will contribute $30m" to something of its own, too
  const gives = /^(?:pledge|give|promise|offer|donation|gift)$/.test(clause.lemma) || (giving.test(clause.lemma) && modality.future)
  return isSum && (recipients.length > 0 || (gives && agents.every(({ type, states }) => type !== 'company' && states.length > 0)))
}

/** "Peru and Chile agreed that Bolivia would pay": Bolivia has promised nothing. */
const isOwnPromise = (memory: ActorMemory, sentence: ReadSentence, { agents, clause }: Parts): boolean => {
  const above = promiseAbove(sentence, clause.head, committedGovernors)
  const promisers = above === null ? [] : promisersAt(memory, sentence, above)
  const states = new Set(promisers.flatMap((one) => one.states))
  return states.size === 0 || agents.some((agent) => agent.states.length === 0 || agent.states.some((state) => states.has(state)))
}

/** Who is accused is another than who accuses. */
const sharesState = ({ agents, recipients }: Parts): boolean =>
  recipients.every(({ states }) => states.length === 0) ||
  agents.some((agent) => recipients.some(({ states }) => states.some((state) => agent.states.includes(state))))

/** "$35 million in funding for": the noun of a sum. */
const sumNouns = (clause: Clause): readonly number[] =>
  clause.obliques.filter(({ preposition }) => preposition === 'in').map(({ head }) => head)

/** "called on", "called for", "appealed to", "pressed X to". */
const isAddressed = (sentence: ReadSentence, clause: Clause): boolean =>
  !isCallPaid(sentence, clause) &&
  (clause.obliques.some(({ preposition }) => /^(?:on|upon|for|to|against)$/.test(preposition ?? '')) ||
    childrenOf(sentence.tree, clause.head, ['xcomp', 'advcl', 'ccomp', 'compound:prt']).some(
      (child) => !/^(?:ADJ|NOUN)$/.test(tokenAt(sentence.tree, child).upos) && tokenAt(sentence.tree, child).xpos !== 'VBN',
    ))

/** "called on President Tinubu", with nothing that he should do: a visit. */
const isCallPaid = ({ tree }: ReadSentence, { head, lemma, obliques, objects }: Clause): boolean => {
  const on = obliques.filter(({ preposition }) => preposition === 'on' || preposition === 'upon')
  return (
    /^call(?: on| upon)?$/.test(lemma) &&
    (on.length > 0 || (lemma !== 'call' && objects.length > 0)) &&
    !obliques.some(({ preposition }) => preposition === 'for' || preposition === 'to') &&
    [head, ...objects, ...on.map((one) => one.head)].every(
      (at) => childrenOf(tree, at, ['xcomp', 'advcl', 'ccomp', 'acl']).filter((child) => child > head).length === 0,
    )
  )
}

/** "has ordered 12 more", "bought another 20": of what was told before. */
const isSomeMore = ({ text, tree }: ReadSentence, { head }: Clause): boolean =>
  /^\s(?:(?:another|a further|a second)\s(?:\d+|two|three|four|five|six|eight|ten|twelve|dozen)|(?:\d+|two|three|four|five|six|eight|ten|twelve)\s(?:more|others?|of them))\b(?!\sthan)/.test(
    text.slice(tokenAt(tree, head).end - tree.start),
  )

/** "asked whether", "asked about Georgia", "asked what steps": a question asks for nothing to be done. */
const isQuestion = ({ tree }: ReadSentence, { head, obliques }: Clause): boolean =>
  obliques.some(({ preposition }) => preposition === 'about' || preposition === 'of') ||
  childrenOf(tree, head, ['ccomp', 'advcl', 'xcomp', 'obj']).some((child) =>
    [child, ...childrenOf(tree, child)].some(
      (at) => at > head && /^(?:whether|if|what|which|how|why|when|where|who)$/i.test(tokenAt(tree, at).form),
    ),
  )

/** "a number of agreements". */
const isSeveral = (sentence: ReadSentence, object: number): boolean =>
  corePhrase(sentence.tree, object).tokens.some((index) => tokenAt(sentence.tree, index).xpos === 'NNS')

/** "the risk that", "an opportunity to", "the prospect of"; of a saying also "the call for", "the objection to". */
const isElaborated = (sentence: ReadSentence, noun: number, isSaying: boolean): boolean =>
  childrenOf(sentence.tree, noun, ['acl', 'ccomp']).length > 0 ||
  childrenOf(sentence.tree, noun, 'nmod').some((child) => {
    const preposition = caseOf(sentence.tree, child) ?? ''
    return preposition === 'of' || (isSaying && /^(?:for|to|against|over|about|that)$/.test(preposition))
  }) ||
  (isSaying && isElaboratedBeside(sentence, noun))

/** "renewed their call for a reform": what the parser hung on the verb right behind the noun. */
const isElaboratedBeside = (sentence: ReadSentence, noun: number): boolean => {
  const { deprel, head } = tokenAt(sentence.tree, noun)
  if (deprel !== 'obj' || head < 0) return false
  return childrenOf(sentence.tree, head, ['obl', 'advcl', 'xcomp']).some((child) =>
    childrenOf(sentence.tree, child, ['case', 'mark']).some(
      (mark) => mark === noun + 1 && /^(?:for|to|against|over|about)$/i.test(tokenAt(sentence.tree, mark).form),
    ),
  )
}
