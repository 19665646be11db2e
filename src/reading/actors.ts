/** Actors: who a phrase means. In: a sentence and the head of a noun phrase. Out: entities with states, over names, roles, pronouns and "the country". */

import type { Document } from '../text/document.ts'
import type { Candidate } from '../world/resolve.ts'
import { resolveName } from '../world/resolve.ts'
import type { World } from '../world/world.ts'
import { anaphoricNouns, bodyNouns, institutions, type MentionKind, peopleNouns, pronouns, roleNouns } from './actor-words.ts'
import { type NameHit, nameDate, type ReadSentence, within } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt } from './clause.ts'
import { caseOf, childrenOf, coordinates, corePhrase, tokenAt } from './phrase.ts'

/** A named actor in the order of the text: what pronouns look back to. */
export interface ActorMention {
  readonly sentence: number
  readonly paragraph: number
  readonly token: number
  readonly subject: boolean
  readonly kind: MentionKind
  readonly entity: ClaimEntity
}

/** Everything known about the actors of one document; `mentions` grows sentence by sentence, `introduced` maps a folded short name to its bearer. */
export interface ActorMemory {
  readonly world: World
  readonly document: Document
  readonly mentions: ActorMention[]
  readonly introduced: Map<string, ClaimEntity>
  /** Who says "we" and "I" in an interview or a quotation; null where nobody does. */
  speaker: ClaimEntity | null
  /** Whose answer or quotation the sentence is part of, where its own words do not say so. */
  answering: ClaimEntity | null
  /** Whose list the sentence stands in. */
  headingActor: ClaimEntity | null
  /** Told which rule stopped where and why. */
  readonly trace?: ((line: string) => void) | undefined
}

export const actorMemory = (document: Document, world: World, trace?: (line: string) => void): ActorMemory => ({
  world,
  document,
  mentions: [],
  introduced: new Map(),
  speaker: null,
  headingActor: null,
  answering: null,
  trace,
})

export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'ʻ]s\b/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const kindOf = (type: string, name: string): MentionKind => {
  if (type === 'person') return 'person'
  if (type === 'state') return 'state'
  if (type === 'group' || type === 'format' || (type === 'people' && /s$/.test(name))) return 'group'
  return 'body'
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

const fromCandidate = (candidate: Candidate, name: string, start: number, end: number): ClaimEntity => ({
  id: candidate.entity.id,
  name,
  type: candidate.entity.type,
  states: [...candidate.entity.states],
  start,
  end,
})

const words = (memory: ActorMemory, start: number, end: number): string => memory.document.text.slice(start, end)

/** Types that can act; a place or an instrument cannot, except a capital, which is its state already. */
const actorTypes = new Set(['state', 'person', 'organisation', 'company', 'group', 'format', 'people'])

const best = (hit: NameHit): Candidate | undefined => hit.candidates[0]
const actorHits = (hits: readonly NameHit[]): readonly NameHit[] => hits.filter((hit) => actorTypes.has(best(hit)?.entity.type ?? ''))

/** States that the modifiers of a head name: "Kazakh", "Uzbekistan's", "of Chile", "based in Dublin", "the region's". */
const modifierStates = (memory: ActorMemory, sentence: ReadSentence, head: number): string[] => {
  const { tree } = sentence
  const states: string[][] = []
  const take = (index: number): void => {
    const span = corePhrase(tree, index)
    const hits = sentence.names.filter((hit) => hit.start < span.end && hit.end > span.start)
    for (const hit of hits) {
      const entity = best(hit)?.entity
      if (entity && entity.states.length > 0) states.push([...entity.states])
    }
    const owner = tokenAt(tree, index)
    if (hits.length === 0 && owner.deprel === 'nmod:poss' && owner.upos !== 'PROPN')
      states.push(...resolveActor(memory, sentence, index).map((entity) => entity.states))
  }
  for (const child of childrenOf(tree, head)) {
    const { deprel } = tokenAt(tree, child)
    const preposition = caseOf(tree, child)
    if (/^(amod|compound|nmod:poss|nmod:desc)/.test(deprel)) take(child)
    else if (/^(nmod|obl)/.test(deprel) && ['of', 'from', 'for', 'in', null].includes(preposition))
      for (const one of coordinates(tree, child)) take(one)
    else if (deprel === 'appos') states.push(modifierStates(memory, sentence, child))
    else if (/^acl/.test(deprel) && /^(base|headquarter|list|locate)$/.test(tokenAt(tree, child).lemma))
      for (const place of childrenOf(tree, child, 'obl')) take(place)
  }
  return union(states)
}

/** Names that stand in a phrase's own words, without what hangs on it as a clause. */
const hitsOf = (sentence: ReadSentence, head: number): readonly NameHit[] => within(sentence.names, corePhrase(sentence.tree, head))

const covers = (hit: { start: number; end: number }, token: { start: number; end: number }): boolean =>
  hit.start <= token.start && hit.end >= token.end

const namedByModel = (sentence: ReadSentence, head: number): { start: number; end: number; type: string } | null => {
  const token = tokenAt(sentence.tree, head)
  return sentence.tree.names.find((name) => covers(name, token)) ?? null
}

/** An unknown person or company: the name as written, with the states that its words name. */
const unknownNamed = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  if (token.upos !== 'PROPN' || [...sentence.dates, ...sentence.amounts].some((span) => covers(span, token))) return null
  const named = namedByModel(sentence, head)
  const core = corePhrase(tree, head)
  const properTokens = core.tokens.filter(
    (index) => tokenAt(tree, index).upos === 'PROPN' || (named !== null && covers(named, tokenAt(tree, index))),
  )
  const start = Math.min(
    token.start,
    named?.start ?? token.start,
    ...properTokens.filter((i) => i <= head).map((i) => tokenAt(tree, i).start),
  )
  const end = Math.max(token.end, named?.end ?? token.end)
  const name = words(memory, start, end)
  const known = memory.introduced.get(foldName(name)) ?? memory.introduced.get(foldName(token.form))
  if (known) return { ...known, start, end }
  const parent = token.head
  const apposed = token.deprel === 'appos' && parent >= 0 ? modifierStates(memory, sentence, parent) : []
  const states = union([modifierStates(memory, sentence, head), apposed])
  return { id: null, name, type: named?.type === 'PER' ? 'person' : named?.type === 'LOC' ? 'place' : 'organisation', states, start, end }
}

/** "the presidents of A, B and C": each state for itself; "the Kazakh ministry": the body with its state. */
const describedByRole = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  const isRole = roleNouns.has(lemma)
  if (!isRole && !bodyNouns.has(lemma) && !peopleNouns.has(lemma)) return []
  const core = corePhrase(tree, head)
  const name = words(memory, core.start, core.end)
  const plural = token.xpos === 'NNS' || token.feats.Number === 'Plur'
  if (isRole && plural) {
    const listed = childrenOf(tree, head, 'nmod')
      .filter((child) => caseOf(tree, child) === 'of')
      .flatMap((child) => coordinates(tree, child))
    const states = listed.flatMap((index) => actorHits(hitsOf(sentence, index)).slice(0, 1))
    if (states.length > 1)
      return states.flatMap((hit) => {
        const candidate = best(hit)
        return candidate ? [fromCandidate(candidate, words(memory, hit.start, hit.end), hit.start, hit.end)] : []
      })
  }
  const states = modifierStates(memory, sentence, head)
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
  if (states.length === 0) return ownStateBehind(memory, sentence, head, name, type)
  return [{ id: null, name, type, states, start: core.start, end: core.end }]
}

/** Bodies and posts of one state each: "the finance ministry" is that of the state told of just before. */
const stateBodies = new Set([
  'ministry',
  'government',
  'presidency',
  'parliament',
  'treasury',
  'cabinet',
  'minister',
  'president',
  'premier',
  'authority',
  'spokesman',
  'spokeswoman',
  'army',
  'navy',
])

/** A ministry or government without a country belongs to the nearest single state told before it in this sentence or the two before. */
const ownStateBehind = (memory: ActorMemory, sentence: ReadSentence, head: number, name: string, type: string): readonly ClaimEntity[] => {
  const lemma = tokenAt(sentence.tree, head).lemma.toLowerCase()
  const span = corePhrase(sentence.tree, head)
  const written = { id: null, name, type, start: span.start, end: span.end }
  if (!stateBodies.has(lemma))
    return peopleNouns.has(lemma) && !/^(deputy|analyst|activist|lawmaker|critic|opposition|union)$/.test(lemma)
      ? []
      : type === 'company'
        ? []
        : [{ ...written, states: [] }]
  const here = sentence.names
    .filter((hit) => hit.end <= span.start && best(hit)?.entity.states.length === 1)
    .map((hit) => best(hit)?.entity.states ?? [])
  const before = memory.mentions.filter(
    (mention) => mention.sentence < sentence.index && sentence.index - mention.sentence <= 2 && mention.entity.states.length === 1,
  )
  const states = here[0] ?? before.at(-1)?.entity.states ?? []
  return [{ ...written, states: [...states] }]
}

/** "the railway" after "Benguela Railway": a definite noun is the actor whose name ends in it. */
const namedByItsNoun = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const token = tokenAt(sentence.tree, head)
  const definite = childrenOf(sentence.tree, head, 'det').some((child) => /^(the|this|that)$/i.test(tokenAt(sentence.tree, child).form))
  if (token.upos !== 'NOUN' || !definite || childrenOf(sentence.tree, head, ['amod', 'compound', 'nmod', 'nmod:poss']).length > 0)
    return null
  const found = memory.mentions.findLast(
    ({ entity, sentence: at }) =>
      at <= sentence.index &&
      entity.name.includes(' ') &&
      /^\p{Lu}/u.test(entity.name) &&
      foldName(entity.name).endsWith(` ${foldName(token.lemma)}`),
  )
  return found?.entity ?? null
}

const nameEntities = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const core = corePhrase(tree, head)
  const hits = actorHits(within(sentence.names, { start: Math.min(core.start, token.start), end: Math.max(core.end, token.end) }))
  const atHead = hits.filter((hit) => covers(hit, token)).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  const candidate = atHead && best(atHead)
  const lemma = token.lemma.toLowerCase()
  if (atHead && candidate && candidate.how !== 'demonym')
    return [fromCandidate(candidate, words(memory, atHead.start, atHead.end), atHead.start, atHead.end)]
  const known = memory.introduced.get(foldName(token.form))
  if (known && (token.upos === 'PROPN' || (token.upos === 'NOUN' && /^\p{Lu}/u.test(token.form) && token.start > tree.start)))
    return [{ ...known, start: token.start, end: token.end }]
  const institution = token.upos === 'PROPN' && core.tokens.length <= 2 ? institutions.get(token.form) : undefined
  const meant = institution === undefined ? undefined : resolveName(memory.world, institution, nameDate(memory.document))[0]
  if (meant) return [fromCandidate(meant, token.form, token.start, token.end)]
  const called = namedByItsNoun(memory, sentence, head)
  if (called) return [called]
  const whole = words(memory, core.start, core.end)
  const resolved = resolveName(memory.world, whole, nameDate(memory.document))[0]
  if (resolved && actorTypes.has(resolved.entity.type) && resolved.entity.states.length > 0 && !anaphoricNouns.has(lemma))
    return [fromCandidate(resolved, whole, core.start, core.end)]
  const role = describedByRole(memory, sentence, head)
  if (role.length > 0) return role
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
    return [fromCandidate(label, words(memory, labelled.start, labelled.end), labelled.start, labelled.end)]
  const appositive = childrenOf(tree, head, 'appos').flatMap((child) =>
    tokenAt(tree, child).upos === 'PROPN' ? [...nameEntities(memory, sentence, child)] : [],
  )
  if (appositive.length > 0) return appositive
  if (atHead && candidate) return [fromCandidate(candidate, words(memory, atHead.start, atHead.end), atHead.start, atHead.end)]
  const unknown = unknownNamed(memory, sentence, head)
  const preposition = caseOf(tree, head)
  return unknown && (unknown.type !== 'place' || preposition === null || !['in', 'at', 'near', 'on', 'off', 'to'].includes(preposition))
    ? [unknown]
    : []
}

/** Which kinds of actor a pronoun or a definite noun can stand for, best first; null where the word looks back to nobody. */
const wantedKinds = (sentence: ReadSentence, head: number): readonly MentionKind[] | null => {
  const token = tokenAt(sentence.tree, head)
  const lemma = token.form.toLowerCase()
  if (token.upos === 'PRON' || token.deprel === 'nmod:poss') {
    const known = pronouns.get(lemma)
    if (known) return known
  }
  const lemmaOfHead = token.lemma.toLowerCase()
  if (['country', 'state', 'nation', 'republic', 'capital'].includes(lemmaOfHead) && token.feats.Number === 'Plur') return ['group']
  const dual = childrenOf(sentence.tree, head, ['nummod', 'det']).some((child) => /^(two|both)$/i.test(tokenAt(sentence.tree, child).form))
  if (dual && token.feats.Number === 'Plur' && (bodyNouns.has(lemmaOfHead) || roleNouns.has(lemmaOfHead) || peopleNouns.has(lemmaOfHead)))
    return ['pair']
  const definite =
    childrenOf(sentence.tree, head, ['det', 'nmod:poss']).some((child) =>
      /^(the|this|that|these|those|both|its|their)$/i.test(tokenAt(sentence.tree, child).form),
    ) || /^(both)$/i.test(lemma)
  return (definite && anaphoricNouns.get(token.lemma.toLowerCase())) || null
}

const score = (mention: ActorMention, sentence: ReadSentence, head: number): number => {
  const distance = sentence.index - mention.sentence
  if (mention.sentence === sentence.index) return 10 + (mention.subject ? 4 : 0) - (head - mention.token) / 100
  return 8 - 4 * distance + (mention.subject ? 4 : 0) + mention.token / 1000 - (mention.paragraph === sentence.paragraphIndex ? 0 : 2)
}

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "they" looks back to several, "the five states" to a group of five. */
const plurality = (
  sentence: ReadSentence,
  head: number,
  fitting: readonly ActorMention[],
  before: readonly ActorMention[],
): ActorMention[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  if (['country', 'state', 'nation', 'republic', 'capital'].includes(lemma) && token.feats.Number === 'Plur') {
    const counted = childrenOf(tree, head, 'nummod').map((child) => numberWords.indexOf(tokenAt(tree, child).form.toLowerCase()) + 2)[0]
    const groups = before.filter(
      ({ entity }) => entity.states.length > 1 && (counted === undefined || counted < 2 || entity.states.length === counted),
    )
    const listed = counted !== undefined && counted > 1 && groups.length === 0 ? listOf(before, counted) : []
    return [...groups, ...listed]
  }
  if (!/^(they|their|them|theirs)$/i.test(token.form)) return [...fitting]
  const several = fitting.filter(({ kind, entity }) => kind === 'group' || entity.states.length > 1)
  return several.length > 0 ? several : [...fitting]
}

/** States named one after another in one sentence, as one group: "Kazakhstan, Kyrgyzstan, …" before "the five states". */
const listOf = (before: readonly ActorMention[], count: number): ActorMention[] => {
  const bySentence = Map.groupBy(
    before.filter(({ kind, entity }) => kind === 'state' || entity.states.length === 1),
    ({ sentence }) => sentence,
  )
  const lists = [...bySentence.values()].map((mentions) => ({ mentions, states: union(mentions.map(({ entity }) => entity.states)) }))
  const found = lists.toReversed().find(({ states }) => states.length === count)
  const last = found?.mentions.at(-1)
  return found && last
    ? [
        {
          ...last,
          kind: 'group',
          entity: { id: null, name: last.entity.name, type: 'group', states: found.states, start: last.entity.start, end: last.entity.end },
        },
      ]
    : []
}

/** The actor that a pronoun or "the country" looks back to; empty where none fits within four sentences. */
const lookBack = (memory: ActorMemory, sentence: ReadSentence, head: number, kinds: readonly MentionKind[]): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  // a counted group ("the five states") may stand far back, a pronoun's owner may not
  const reach = childrenOf(tree, head, 'nummod').length > 0 ? Number.MAX_SAFE_INTEGER : 4
  const before = memory.mentions.filter(
    (mention) => sentence.index - mention.sentence <= reach && (mention.sentence < sentence.index || mention.token < head),
  )
  const lemma = token.lemma.toLowerCase()
  const dual = kinds.includes('pair')
  if (dual) {
    const states: ClaimEntity[] = []
    for (const mention of [...before].reverse()) {
      const entity = mention.entity
      if (entity.states.length > 0 && entity.states.length < 40 && !states.some((one) => one.states.join() === entity.states.join()))
        states.unshift(entity)
      if (states.length === 2) return states
    }
    return []
  }
  const fitting = plurality(
    sentence,
    head,
    before.filter((mention) => kinds.includes(mention.kind)),
    before,
  )
  const surname = fitting.sort((a, b) => score(b, sentence, head) - score(a, sentence, head))
  const found = surname[0]
  if (!found) return []
  if (token.feats.Number !== 'Plur' && (lemma === 'country' || lemma === 'state' || lemma === 'government')) {
    const withState = surname.find((mention) => mention.entity.states.length === 1)
    return withState ? [withState.entity] : []
  }
  if (token.upos === 'PRON' && /^(they|their|them)$/i.test(token.form)) {
    const together = fitting.filter(
      (mention) =>
        mention.sentence === found.sentence && mention.subject === found.subject && mention.subject && mention.kind === found.kind,
    )
    if (together.length > 1) return together.sort((a, b) => a.token - b.token).map((mention) => mention.entity)
  }
  if (['country', 'state', 'nation', 'republic', 'capital'].includes(lemma) && token.feats.Number === 'Plur') {
    const core = corePhrase(tree, head)
    return [{ ...found.entity, id: null, type: 'group', name: words(memory, core.start, core.end), start: core.start, end: core.end }]
  }
  return [found.entity]
}

/** Who the phrase headed by `head` means: several for a list, none where the words name nobody known. */
export const resolveActor = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  const lower = token.form.toLowerCase()
  if (token.upos === 'PRON' && /^(we|our|us|i|my|me|ours)$/.test(lower)) return memory.speaker ? [memory.speaker] : []
  const kinds = wantedKinds(sentence, head)
  const named =
    kinds && (token.upos === 'PRON' || token.deprel === 'nmod:poss') && token.upos !== 'PROPN' ? [] : nameEntities(memory, sentence, head)
  if (named.length > 0) return named
  const ownName = modifiedByName(sentence, head)
  return kinds && !ownName ? lookBack(memory, sentence, head, kinds) : []
}

/** "the Kazakh ministry" looks back to nobody: it says whose it is. */
const modifiedByName = (sentence: ReadSentence, head: number): boolean =>
  tokenAt(sentence.tree, head).upos === 'NOUN' &&
  childrenOf(sentence.tree, head, ['amod', 'compound']).some((child) =>
    sentence.names.some((hit) => covers(hit, tokenAt(sentence.tree, child))),
  )

/** Whose matter a judgement's subject is: "US engagement" is the United States', "the interest of the Peruvians" theirs. */
export const resolveTheme = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const states = modifierStates(memory, sentence, head)
  if (states.length === 0) return []
  const core = corePhrase(sentence.tree, head)
  return [{ id: null, name: words(memory, core.start, core.end), type: 'theme', states, start: core.start, end: core.end }]
}

/** The written name of a phrase, for actors that no list knows: "a person familiar with the talks". */
export const writtenActor = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity => {
  const core = corePhrase(sentence.tree, head)
  return { id: null, name: words(memory, core.start, core.end), type: 'unknown', states: [], start: core.start, end: core.end }
}

const isSubject = (sentence: ReadSentence, head: number): boolean => {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tokenAt(sentence.tree, at).head, steps++) {
    const { deprel } = tokenAt(sentence.tree, at)
    if (/^nsubj/.test(deprel)) return true
    if (!/^(conj|flat|compound|appos|nmod:poss)/.test(deprel)) return false
  }
  return false
}

const shortNames = (entity: ClaimEntity): readonly string[] => {
  const parts = foldName(entity.name).split(' ')
  const last = parts[parts.length - 1] ?? ''
  const first = parts[0] ?? ''
  return [
    parts.join(' '),
    ...(last.length > 3 ? [last] : []),
    ...(entity.type === 'company' || entity.type === 'organisation' ? [first] : []),
  ].filter((name) => name.length > 2)
}

/** Puts the named actors of one sentence into memory, so that later words can look back to them. */
export const remember = (memory: ActorMemory, sentence: ReadSentence): void => {
  const { tree } = sentence
  tree.tokens.forEach((token, index) => {
    if (!['PROPN', 'NOUN'].includes(token.upos) || ['compound', 'flat', 'amod'].includes(token.deprel.split(':')[0] ?? '')) return
    const kinds = wantedKinds(sentence, index)
    const entities = kinds ? resolveActor(memory, sentence, index) : nameEntities(memory, sentence, index)
    for (const entity of entities) {
      memory.mentions.push({
        sentence: sentence.index,
        paragraph: sentence.paragraphIndex,
        token: index,
        subject: isSubject(sentence, index),
        kind: kindOf(entity.type, entity.name),
        entity,
      })
      if (entity.id === null && token.upos === 'PROPN' && entity.states.length > 0)
        for (const short of shortNames(entity)) if (!memory.introduced.has(short)) memory.introduced.set(short, entity)
      if (entity.id !== null && ['organisation', 'company', 'group'].includes(entity.type)) {
        const last = foldName(entity.name).split(' ').at(-1) ?? ''
        if (entity.name.includes(' ') && last.length > 3 && !memory.introduced.has(last)) memory.introduced.set(last, entity)
      }
      if (entity.id !== null && entity.type === 'person')
        for (const short of shortNames(entity)) if (!memory.introduced.has(short)) memory.introduced.set(short, entity)
    }
  })
  rememberAcronyms(memory, sentence)
}

/** "Name (ABC)", 'Name ("Short" or the "Company")': the short form means the same actor further on. */
const rememberAcronyms = (memory: ActorMemory, sentence: ReadSentence): void => {
  for (const match of sentence.text.matchAll(/\((?<inside>[^()]{2,80})\)/g)) {
    const at = sentence.tree.start + (match.index ?? 0)
    const owner = memory.mentions
      .filter((mention) => mention.sentence === sentence.index && (mention.entity.end ?? 0) <= at + 1 && at - (mention.entity.end ?? 0) < 8)
      .at(-1)
    if (!owner) continue
    const inside = match.groups?.inside ?? ''
    const quoted = [...inside.matchAll(/["“”](?<name>[^"“”]{2,40})["“”]/g)].map((found) => found.groups?.name ?? '')
    for (const name of quoted.length > 0 ? quoted : /^[A-Z][A-Za-z&]{1,9}$/.test(inside) ? [inside] : [])
      memory.introduced.set(foldName(name), owner.entity)
  }
}

/** Whether a head is the subject of the clause it stands in; exported for refiners that weigh mentions. */
export const subjectsOf = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] =>
  clauseAt(sentence.tree, head).subjects.flatMap((subject) => resolveActor(memory, sentence, subject))
