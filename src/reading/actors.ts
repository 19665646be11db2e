/** Actors: who a phrase means. In: a sentence and the head of a noun phrase. Out: entities with states, over names, roles, pronouns and "the country". */
import { foldName } from '../world/fold.ts'
import { type Candidate, resolveName } from '../world/resolve.ts'
import { type ActorMemory, type ActorMention, mentionsIn, unionOf, wordsAt } from './actor-memory.ts'
import {
  anaphoricNouns,
  bodyNouns,
  institutions,
  namelessActors,
  otherOnes,
  peopleNouns,
  ranks,
  roleNouns,
  stateBodies,
} from './actor-words.ts'
import { type NameHit, nameDate, type ReadSentence, within } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { lookBack, wantedKinds } from './look-back.ts'
import { caseOf, childrenOf, coordinates, corePhrase, tokenAt } from './phrase.ts'
import { meansSeveral, togetherAt } from './together.ts'

const fromCandidate = (candidate: Candidate, name: string, start: number, end: number): ClaimEntity => ({
  id: candidate.entity.id,
  name,
  type: candidate.entity.type,
  states: [...candidate.entity.states],
  start,
  end,
  ...(candidate.candidates ? { candidates: [...candidate.candidates] } : {}),
})

/** Types that can act; a place or an instrument cannot, except a capital, which is its state already. */
const actorTypes = new Set(['state', 'person', 'organisation', 'company', 'group', 'format', 'people'])

const best = (hit: NameHit): Candidate | undefined => hit.candidates[0]
const actorHits = (hits: readonly NameHit[]): readonly NameHit[] => hits.filter((hit) => actorTypes.has(best(hit)?.entity.type ?? ''))

/** "his Peruvian counterpart" is Peru's, not his. */
const isOtherOne = (sentence: ReadSentence, head: number): boolean => otherOnes.has(tokenAt(sentence.tree, head).lemma.toLowerCase())

/** States that the modifiers of a head name: "Kazakh", "Uzbekistan's", "of Chile", "based in Dublin", "the region's". */
const modifierStates = (memory: ActorMemory, sentence: ReadSentence, head: number): string[] => {
  const { tree } = sentence
  const states: string[][] = []
  const take = (index: number): void => {
    const span = corePhrase(tree, index)
    const all = sentence.names.filter((hit) => hit.start < span.end && hit.end > span.start)
    const owners = all.filter((hit) => !/\b(?:in|at)\s(?:the\s)?$/.test(memory.document.text.slice(span.start, hit.start)))
    const hits = owners.length > 0 ? owners : all
    for (const hit of hits) {
      const entity = best(hit)?.entity
      if (entity && entity.states.length > 0) states.push([...entity.states])
    }
    const owner = tokenAt(tree, index)
    if (hits.length === 0 && owner.upos === 'PROPN') states.push([...statesOfFirm(memory, wordsAt(memory, span.start, span.end))])
    const shared =
      owner.deprel === 'nmod' && /^(?:country|state|nation|side|government)$/.test(owner.lemma) && owner.feats.Number === 'Plur'
    // "the armed forces of both countries"
    if (hits.length === 0 && (owner.deprel === 'nmod:poss' || shared) && owner.upos !== 'PROPN')
      states.push(...resolveActor(memory, sentence, index).map((entity) => entity.states))
  }
  for (const child of childrenOf(tree, head)) {
    const { deprel } = tokenAt(tree, child)
    const preposition = caseOf(tree, child)
    if (deprel === 'nmod:poss' && isOtherOne(sentence, head) && tokenAt(tree, child).upos === 'PRON') continue
    if (/^(amod|compound|nmod:poss|nmod:desc)/.test(deprel)) take(child)
    else if (/^(nmod|obl)/.test(deprel) && ['of', 'from', 'for', null].includes(preposition))
      for (const one of coordinates(tree, child)) take(one)
    else if (deprel === 'appos') states.push(modifierStates(memory, sentence, child))
    else if (/^acl/.test(deprel) && /^(base|headquarter|list|locate)$/.test(tokenAt(tree, child).lemma))
      for (const place of childrenOf(tree, child, 'obl')) take(place)
  }
  // "the leaders of the five states in Paris": where they are, not whose they are
  if (states.length === 0)
    for (const child of childrenOf(tree, head, ['nmod', 'obl']))
      if (/^(?:in|through|via)$/.test(caseOf(tree, child) ?? '')) for (const one of coordinates(tree, child)) take(one)
  return unionOf(states)
}

/** States of a firm that only the text knows. */
const statesOfFirm = (memory: ActorMemory, name: string): readonly string[] =>
  memory.seats.get(foldName(name)) ?? memory.introduced.get(foldName(name))?.states ?? []

/** "Anna Berg, Chief Executive Officer" in a firm's own release: she acts for that firm. */
const ownOfficer = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly string[] =>
  memory.voice?.kind === 'release' && childrenOf(sentence.tree, head, ['appos', 'nmod:desc']).some((child) => isPost(sentence, child))
    ? (memory.voice.speakers[0]?.states ?? [])
    : []

/** "Agriculture Minister Eric Opoku": of the one state told of before, where no other is named. */
const ministersState = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly string[] => {
  const post = childrenOf(sentence.tree, head, ['nmod:desc', 'compound', 'appos', 'nmod']).find((child) =>
    /^(?:minister|secretary|ambassador|commissioner|negotiator|spokesman|spokeswoman|spokesperson)$/i.test(
      tokenAt(sentence.tree, child).form,
    ),
  )
  if (post === undefined) return []
  const before = mentionsIn(memory, Math.max(0, sentence.index - 8), sentence.index).filter(
    ({ entity, kind, sentence: at, token }) =>
      entity.states.length === 1 && ['state', 'body', 'person'].includes(kind) && (at < sentence.index || token < head),
  )
  // a paragraph that opens with another state's doings is about that one
  const here = before.filter(
    ({ paragraph, subject, entity }) => paragraph === sentence.paragraphIndex && subject && entity.type !== 'company',
  )
  const counts = Map.groupBy(here.length > 0 ? here : before, ({ entity }) => entity.states[0] ?? '')
  // the state from which the text is written is told of once more than its words say
  const weight = ([state, told]: readonly [string, readonly unknown[]]): number => told.length + (memory.home.includes(state) ? 1.5 : 0)
  const [most] = [...counts].toSorted((a, b) => weight(b) - weight(a))
  return most ? [most[0]] : memory.home
}

const isPost = (sentence: ReadSentence, index: number): boolean => roleNouns.has(tokenAt(sentence.tree, index).form.toLowerCase())

/** Names that stand in a phrase's own words, without what hangs on it as a clause. */
const hitsOf = (sentence: ReadSentence, head: number): readonly NameHit[] => within(sentence.names, corePhrase(sentence.tree, head))

const covers = (hit: { start: number; end: number }, token: { start: number; end: number }): boolean =>
  hit.start <= token.start && hit.end >= token.end

const namedByModel = (sentence: ReadSentence, head: number): { start: number; end: number; type: string } | null => {
  const token = tokenAt(sentence.tree, head)
  return sentence.tree.names.find((name) => covers(name, token)) ?? null
}

/** "The National Wealth Fund", "the Export-Import Bank": a capital right before a name is the name's too, where it does not open the sentence and names no one itself. */
const withCapitalsBefore = ({ tree, names, dates }: ReadSentence, start: number): number => {
  let first = tree.tokens.findIndex((token) => token.start === start)
  for (;;) {
    const hyphen = tree.tokens[first - 1]?.form === '-' ? 1 : 0
    const before = tree.tokens[first - 1 - hyphen]
    if (before === undefined || first - 1 - hyphen === 0) return tree.tokens[first]?.start ?? start
    const own = ['ADJ', 'NOUN', 'PROPN'].includes(before.upos) && /^\p{Lu}\p{Ll}/u.test(before.form) && before.head >= first
    if (!own || [...names, ...dates].some((hit) => covers(hit, before)) || roleNouns.has(before.lemma.toLowerCase()))
      return tree.tokens[first]?.start ?? start
    first -= 1 + hyphen
  }
}

/** Heads of bodies of many states, who go by their post. */
export const officers =
  /\b(?:Secretary|Director)[- ]General\b|\bHigh (?:Commissioner|Representative)\b|\bSpecial (?:Envoy|Representative|Rapporteur)\b/

/** "Prony Resources": two capitals inside a sentence are a name, though the parser takes them for common nouns. */
const isWrittenAsName = ({ tree, paragraph }: ReadSentence, head: number): boolean => {
  const { upos, form, start } = tokenAt(tree, head)
  const before = tree.tokens[head - 1]
  return (
    upos === 'NOUN' &&
    paragraph.role === 'paragraph' &&
    start > tree.start &&
    /^\p{Lu}\p{Ll}{2}/u.test(form) &&
    before !== undefined &&
    before.head === head &&
    /^(?:compound|flat)$/.test(before.deprel) &&
    /^\p{Lu}/u.test(before.form)
  )
}

/** An unknown person or company: the name as written, with the states that its words name. */
const unknownNamed = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  if (
    !(token.upos === 'PROPN' || isWrittenAsName(sentence, head)) ||
    [...sentence.dates, ...sentence.amounts].some((span) => covers(span, token))
  )
    return null
  // a post or a body alone ("the President") is nobody's name
  if (
    [token.form.toLowerCase(), token.lemma.toLowerCase()].some((word) => roleNouns.has(word) || bodyNouns.has(word)) &&
    childrenOf(tree, head, ['flat', 'compound', 'appos']).every(
      (child) => ranks.has(tokenAt(tree, child).form.toLowerCase()) || sentence.dates.some((date) => covers(date, tokenAt(tree, child))),
    )
  )
    return null
  const named = namedByModel(sentence, head)
  const core = corePhrase(tree, head)
  // "Gold made up": a metal at the head of a sentence is nobody
  if (core.tokens.length === 1 && sentence.materials.some((topic) => covers(topic, token))) return null
  // "On Monday Nordkobber agreed": the day is no part of the name
  const properTokens = core.tokens.filter(
    (index) =>
      (tokenAt(tree, index).upos === 'PROPN' || (named !== null && covers(named, tokenAt(tree, index)))) &&
      !sentence.dates.some((date) => covers(date, tokenAt(tree, index))),
  )
  const start = withCapitalsBefore(
    sentence,
    Math.min(token.start, named?.start ?? token.start, ...properTokens.filter((i) => i <= head).map((i) => tokenAt(tree, i).start)),
  )
  const end = Math.max(token.end, named?.end ?? token.end)
  const name = wordsAt(memory, start, end)
  const known = memory.introduced.get(foldName(name)) ?? memory.introduced.get(foldName(token.form))
  if (known) return { ...known, start, end }
  const parent = token.head
  const apposed = token.deprel === 'appos' && parent >= 0 ? modifierStates(memory, sentence, parent) : []
  const told = unionOf([modifierStates(memory, sentence, head), apposed])
  const own = told.length > 0 ? told : statesOfFirm(memory, name)
  const officer = own.length > 0 ? own : ownOfficer(memory, sentence, head)
  const states = officer.length > 0 ? [...officer] : [...ministersState(memory, sentence, head)]
  return {
    id: null,
    name,
    type: named?.type === 'PER' || officers.test(name) ? 'person' : named?.type === 'LOC' ? 'place' : 'organisation',
    states,
    start,
    end,
  }
}

/** Posts that no other state calls so. */
const americanPost =
  /\bSecretary of (?:the )?(?:State(?! for)|Commerce|Defense|War|Treasury|Energy|Interior|Agriculture|Transportation|Labor|Homeland Security)$/

/** "the presidents of A, B and C": each state for itself; "the Kazakh ministry": the body with its state. */
const describedByRole = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  const isRole = roleNouns.has(lemma)
  if (!isRole && !bodyNouns.has(lemma) && !peopleNouns.has(lemma)) return []
  const core = corePhrase(tree, head)
  const name = wordsAt(memory, core.start, core.end)
  const plural = token.xpos === 'NNS' || token.feats.Number === 'Plur'
  if (isRole && plural) {
    const listed = childrenOf(tree, head, 'nmod')
      .filter((child) => caseOf(tree, child) === 'of')
      .flatMap((child) => coordinates(tree, child))
    const states = listed.flatMap((index) => actorHits(hitsOf(sentence, index)).slice(0, 1))
    if (states.length > 1)
      return states.flatMap((hit) => {
        const candidate = best(hit)
        return candidate ? [fromCandidate(candidate, wordsAt(memory, hit.start, hit.end), hit.start, hit.end)] : []
      })
  }
  // "the bank's board": the bank
  const whose = /^(?:board|management|secretariat)$/.test(lemma) ? childrenOf(tree, head, ['nmod:poss', 'nmod', 'compound']) : []
  const [body] = whose.flatMap((index) => actorHits(hitsOf(sentence, index)).filter((hit) => best(hit)?.entity.type === 'organisation'))
  const bank = body && best(body)
  if (body && bank) return [fromCandidate(bank, wordsAt(memory, body.start, body.end), body.start, body.end)]
  const told = modifierStates(memory, sentence, head)
  const states = told.length > 0 || !americanPost.test(name) ? told : ['USA']
  const type =
    isRole && !plural
      ? 'person'
      : isRole
        ? 'group'
        : peopleNouns.has(lemma)
          ? 'people'
          : /^(company|firm|airline|miner|maker|producer|bank|operator)$/.test(lemma)
            ? 'company'
            : 'organisation'
  if (states.length === 0) return []
  return [{ id: null, name, type, states, start: core.start, end: core.end }]
}

/** "gives the state 13 percent": the one told of before. */
const isTheState = (sentence: ReadSentence, head: number): boolean => {
  const { form } = tokenAt(sentence.tree, head)
  const beside = childrenOf(sentence.tree, head, ['det', 'amod', 'compound', 'nmod', 'acl'])
  return form === 'state' && beside.length === 1 && beside.every((child) => tokenAt(sentence.tree, child).form.toLowerCase() === 'the')
}

/** Of states told of just before, the one that the text has told of most; the last of them where two are told of as often. */
const toldMost = (memory: ActorMemory, sentence: ReadSentence, before: readonly ActorMention[]): ClaimEntity | undefined => {
  const all = mentionsIn(memory, 0, sentence.index).filter(({ entity }) => entity.states.length === 1 && entity.type !== 'company')
  const counts = Map.groupBy(all, ({ entity }) => entity.states.join())
  const told = ({ entity }: ActorMention): number => counts.get(entity.states.join())?.length ?? 0
  return before.toReversed().toSorted((a, b) => told(b) - told(a))[0]?.entity
}

/** A ministry or government without a country belongs to the nearest single state told before it in this sentence or the two before. */
const ownStateBehind = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const lemma = tokenAt(sentence.tree, head).lemma.toLowerCase()
  if (!roleNouns.has(lemma) && !bodyNouns.has(lemma) && !peopleNouns.has(lemma)) return []
  const span = corePhrase(sentence.tree, head)
  const type = roleNouns.has(lemma) ? 'person' : bodyNouns.has(lemma) ? 'organisation' : 'people'
  const bearer = childrenOf(sentence.tree, head, 'appos').find(
    (child) => tokenAt(sentence.tree, child).upos === 'PROPN' && !isPost(sentence, child),
  )
  const called = type === 'person' && bearer !== undefined ? unknownNamed(memory, sentence, bearer) : null
  const { name, start, end } = called ?? { name: wordsAt(memory, span.start, span.end), start: span.start, end: span.end }
  const written = { id: null, name, type, start, end }
  if (!stateBodies.has(lemma) && !isTheState(sentence, head)) return namelessActors.has(lemma) ? [{ ...written, states: [] }] : []
  const here = sentence.names
    .filter((hit) => hit.end <= span.start && best(hit)?.entity.states.length === 1)
    .map((hit) => best(hit)?.entity.states ?? [])
  // a firm that sells to a state says nothing of whose ministry it is
  const before = mentionsIn(memory, sentence.index - 2, sentence.index - 1).filter(
    ({ entity }) => entity.states.length === 1 && entity.type !== 'company',
  )
  const states = here[0] ?? toldMost(memory, sentence, before)?.states ?? memory.home
  return [{ ...written, states: [...states] }]
}

/** "the railway" after "Benguela Railway": a definite noun is the actor whose name ends in it. */
const namedByItsNoun = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const token = tokenAt(sentence.tree, head)
  const definite = childrenOf(sentence.tree, head, 'det').some((child) => /^(the|this|that)$/i.test(tokenAt(sentence.tree, child).form))
  if (token.upos !== 'NOUN' || !definite || childrenOf(sentence.tree, head, ['amod', 'compound', 'nmod', 'nmod:poss']).length > 0)
    return null
  const noun = foldName(token.lemma)
  const bearers = memory.byLastWord.get(noun.split(' ').at(-1) ?? '') ?? []
  const found = bearers.findLast(({ entity, sentence: at }) => at <= sentence.index && foldName(entity.name).endsWith(` ${noun}`))
  return found?.entity ?? null
}

/** "Chile's state miner Codelco": the body is called by its name where that is known. */
const apposedName = (sentence: ReadSentence, memory: ActorMemory, head: number): readonly ClaimEntity[] =>
  childrenOf(sentence.tree, head, 'appos').flatMap((child) => {
    const hit = sentence.names.find((one) => covers(one, tokenAt(sentence.tree, child)))
    const candidate = hit && best(hit)
    return hit && candidate && ['company', 'organisation'].includes(candidate.entity.type)
      ? [fromCandidate(candidate, wordsAt(memory, hit.start, hit.end), hit.start, hit.end)]
      : []
  })

export const nameEntities = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const core = corePhrase(tree, head)
  const hits = actorHits(within(sentence.names, { start: Math.min(core.start, token.start), end: Math.max(core.end, token.end) }))
  const atHead = hits.filter((hit) => covers(hit, token)).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  const candidate = atHead && best(atHead)
  const lemma = token.lemma.toLowerCase()
  if (atHead && candidate && candidate.how !== 'demonym')
    return [fromCandidate(candidate, wordsAt(memory, atHead.start, atHead.end), atHead.start, atHead.end)]
  const known = memory.introduced.get(foldName(token.form))
  if (known && (token.upos === 'PROPN' || (token.upos === 'NOUN' && /^\p{Lu}/u.test(token.form) && token.start > tree.start)))
    return [{ ...known, start: token.start, end: token.end }]
  const institution = ['PROPN', 'NOUN'].includes(token.upos) && core.tokens.length <= 2 ? institutions.get(token.form) : undefined
  const meant = institution === undefined ? undefined : resolveName(memory.world, institution, nameDate(memory.document))[0]
  if (meant) return [fromCandidate(meant, token.form, token.start, token.end)]
  const called = namedByItsNoun(memory, sentence, head)
  if (called) return [called]
  const whole = wordsAt(memory, core.start, core.end)
  const resolved = resolveName(memory.world, whole, nameDate(memory.document))[0]
  if (resolved && actorTypes.has(resolved.entity.type) && resolved.entity.states.length > 0 && !anaphoricNouns.has(lemma))
    return [fromCandidate(resolved, whole, core.start, core.end)]
  const role = bodyNouns.has(lemma) ? apposedName(sentence, memory, head) : []
  if (role.length > 0) return role
  const described = describedByRole(memory, sentence, head)
  if (described.length > 0) return described
  const labelled =
    core.tokens.length > 1
      ? hits.find(
          (hit) =>
            ['format', 'group', 'organisation', 'company', 'instrument'].includes(best(hit)?.entity.type ?? '') &&
            childrenOf(tree, head, ['compound', 'appos', 'amod', 'flat']).some((child) => covers(hit, tokenAt(tree, child))),
        )
      : undefined
  const label = labelled && best(labelled)
  if (
    labelled &&
    label &&
    ['format', 'summit', 'group', 'process', 'platform', 'countries', 'country', 'state', 'member', 'nation'].includes(lemma)
  )
    return [fromCandidate(label, wordsAt(memory, labelled.start, labelled.end), labelled.start, labelled.end)]
  const appositive = childrenOf(tree, head, 'appos').flatMap((child) =>
    tokenAt(tree, child).upos === 'PROPN' && !(token.upos === 'PROPN' && isPost(sentence, child))
      ? [...nameEntities(memory, sentence, child)]
      : [],
  )
  if (appositive.length > 0) return appositive
  if (atHead && candidate) return [fromCandidate(candidate, wordsAt(memory, atHead.start, atHead.end), atHead.start, atHead.end)]
  const unknown = unknownNamed(memory, sentence, head)
  const preposition = caseOf(tree, head)
  return unknown && (unknown.type !== 'place' || preposition === null || !['in', 'at', 'near', 'on', 'off', 'to'].includes(preposition))
    ? [unknown]
    : []
}

/** "The Government consider", said by a minister in answer to a question in parliament: her own. */
const answerersGovernment = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { form, upos } = tokenAt(sentence.tree, head)
  const states = memory.answering?.states ?? []
  if (form !== 'Government' || upos === 'VERB' || states.length !== 1 || memory.answerLabels.length === 0) return []
  if (childrenOf(sentence.tree, head).some((child) => /^(?:amod|compound|nmod)/.test(tokenAt(sentence.tree, child).deprel))) return []
  const core = corePhrase(sentence.tree, head)
  const name = wordsAt(memory, core.start, core.end)
  return [{ id: null, name, type: 'organisation', states: [...states], start: core.start, end: core.end }]
}

/** Who the phrase headed by `head` means: several for a list, none where the words name nobody known. */
export const resolveActor = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const lower = token.form.toLowerCase()
  if (token.upos === 'PRON' && /^(we|our|us|i|my|me|ours)$/.test(lower)) return memory.speakers
  // "Will you cut the duty?": whoever is asked
  if (token.upos === 'PRON' && /^(you|your|yours)$/.test(lower))
    return memory.answerLabels.length > 2 && memory.answering === null ? memory.issuers : []
  if (meansSeveral(sentence, head)) {
    const several = togetherAt(memory, sentence, head)
    if (several.length > 0) return several
  }
  const own = answerersGovernment(memory, sentence, head)
  if (own.length > 0) return own
  const kinds = wantedKinds(sentence, head)
  const named =
    kinds && (token.upos === 'PRON' || token.deprel === 'nmod:poss') && token.upos !== 'PROPN' ? [] : nameEntities(memory, sentence, head)
  if (named.length > 0 && named.every(({ id, states }) => id === null && states.length === 0) && stateBodies.has(lower)) {
    const own = ownStateBehind(memory, sentence, head)
    if (own.length > 0) return own
  }
  if (named.length > 0 && !(kinds && isOneOfRegion(sentence, head, named))) return named
  const ownName = modifiedByName(sentence, head)
  const saying = sayingName(memory, sentence, head)
  if (saying) return [saying]
  const before = kinds && !ownName ? lookBack(memory, sentence, head, kinds) : []
  return before.length > 0 ? before : ownStateBehind(memory, sentence, head)
}

/** "Brandix confirmed that it would expand": it is who says so, also where no list knows the name. */
const sayingName = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const { tree } = sentence
  const { form, deprel, head: verb } = tokenAt(tree, head)
  if (!/^it$/i.test(form) || !deprel.startsWith('nsubj') || verb < 0 || tokenAt(tree, verb).deprel !== 'ccomp') return null
  const [subject] = childrenOf(tree, tokenAt(tree, verb).head, 'nsubj')
  if (subject === undefined || subject > head || tokenAt(tree, subject).upos !== 'PROPN') return null
  const [known] = nameEntities(memory, sentence, subject)
  const isNew = memory.introduced.get(foldName(tokenAt(tree, subject).form)) === undefined
  return isNew && (known === undefined || known.id === null) ? writtenActor(memory, sentence, subject) : null
}

/** "the South American country": one of them, told of before, not the region. */
const isOneOfRegion = (sentence: ReadSentence, head: number, named: readonly ClaimEntity[]): boolean => {
  const { lemma, feats } = tokenAt(sentence.tree, head)
  return /^(country|nation|republic)$/.test(lemma) && feats.Number !== 'Plur' && named.every(({ type }) => type === 'group')
}

/** "the Kazakh ministry" looks back to nobody: it says whose it is. */
const modifiedByName = (sentence: ReadSentence, head: number): boolean =>
  tokenAt(sentence.tree, head).upos === 'NOUN' &&
  childrenOf(sentence.tree, head, ['amod', 'compound']).some((child) =>
    sentence.names.some((hit) => covers(hit, tokenAt(sentence.tree, child)) && best(hit)?.entity.type !== 'group'),
  )

/** Whose matter a judgement's subject is: "US engagement" is the United States', "the interest of the Peruvians" theirs. */
export const resolveTheme = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const states = modifierStates(memory, sentence, head)
  if (states.length === 0) return []
  const core = corePhrase(sentence.tree, head)
  return [{ id: null, name: wordsAt(memory, core.start, core.end), type: 'theme', states, start: core.start, end: core.end }]
}

/** The written name of a phrase, for actors that no list knows: "a person familiar with the talks". */
export const writtenActor = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity => {
  const core = corePhrase(sentence.tree, head)
  return { id: null, name: wordsAt(memory, core.start, core.end), type: 'unknown', states: [], start: core.start, end: core.end }
}
