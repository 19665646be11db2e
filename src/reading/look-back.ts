/** Look back: whom a pronoun or "the country" means. In: what was named before. Out: the fitting actor, none where nobody fits. */
import { type ActorMemory, type ActorMention, mentionsIn, unionOf, wordsAt } from './actor-memory.ts'
import {
  anaphoricNouns,
  bodyNouns,
  firmNouns,
  type MentionKind,
  organNouns,
  peopleNouns,
  pronouns,
  ranks,
  roleNouns,
} from './actor-words.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { childrenOf, corePhrase, tokenAt } from './phrase.ts'
import { bearersOf } from './titles.ts'

/** Which kinds of actor a pronoun or a definite noun can stand for, best first; null where the word looks back to nobody. */
export const wantedKinds = (sentence: ReadSentence, head: number): readonly MentionKind[] | null => {
  const token = tokenAt(sentence.tree, head)
  const lemma = token.form.toLowerCase()
  if (token.upos === 'PRON' || token.deprel === 'nmod:poss') {
    const known = pronouns.get(lemma)
    if (known) return known
  }
  // "Both condemned the test"
  if (lemma === 'both' && /^nsubj/.test(token.deprel)) return ['pair']
  const lemmaOfHead = token.lemma.toLowerCase()
  const forms = childrenOf(sentence.tree, head, ['nummod', 'det', 'det:predet', 'nmod:poss']).map((child) =>
    tokenAt(sentence.tree, child).form.toLowerCase(),
  )
  // "two traders said" are told of for the first time
  const dual =
    forms.includes('both') || (forms.includes('two') && (forms.length > 1 || /^(side|country|government|state|nation)$/.test(lemmaOfHead)))
  if (['country', 'state', 'nation', 'republic', 'capital'].includes(lemmaOfHead) && token.feats.Number === 'Plur')
    return forms.includes('both') ? ['pair'] : ['group']
  // "neither side"
  if (forms.includes('neither') && /^(?:side|country|government|state|party|capital)$/.test(lemmaOfHead)) return ['pair']
  if (dual && token.feats.Number === 'Plur' && (bodyNouns.has(lemmaOfHead) || roleNouns.has(lemmaOfHead) || peopleNouns.has(lemmaOfHead)))
    return ['pair']
  const definite =
    childrenOf(sentence.tree, head, ['det', 'nmod:poss']).some((child) =>
      /^(the|this|that|these|those|both|its|their)$/i.test(tokenAt(sentence.tree, child).form),
    ) || /^(both)$/i.test(lemma)
  // "the Minerals Income Investment Fund" is a name
  if (
    token.upos === 'PROPN' &&
    childrenOf(sentence.tree, head, ['compound', 'amod']).some((child) => {
      const { upos, form } = tokenAt(sentence.tree, child)
      return upos === 'PROPN' && !ranks.has(form.toLowerCase())
    })
  )
    return null
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
    const fresh = counted === 2 ? listOf(before, counted) : []
    const last = groups.at(-1)?.sentence ?? -1
    // "the two countries" are those told of last, not a pair told of long before
    if (fresh.some(({ sentence: at }) => at > last)) return fresh
    return [...groups, ...listed]
  }
  // the citizens of one state are several, but no region
  if (/^(region|bloc|union)$/.test(lemma)) return fitting.filter(({ entity }) => entity.states.length > 1)
  if (!/^(they|their|them|theirs)$/i.test(token.form)) return [...fitting]
  const several = fitting.filter(({ kind, entity }) => kind === 'group' || entity.states.length > 1)
  // "The ministers of A, B and C met. They": those who acted last, not a bloc named before them
  const acting = fitting.filter(({ subject, kind }) => subject && kind !== 'group')
  const last = acting.at(-1)?.sentence ?? -1
  const list = acting.filter(({ sentence: at }) => at === last)
  const isList = new Set(list.map(({ entity }) => entity.states.join())).size > 1
  if (isList && several.every(({ sentence: at }) => at < last)) return list
  return several.length > 0 ? several : [...fitting]
}

const listedIn = (mentions: readonly ActorMention[]): { mentions: readonly ActorMention[]; states: string[] } => ({
  mentions,
  states: unionOf(mentions.map(({ entity }) => entity.states)),
})

/** "X received the leaders of A, B and C in D": states named one after another, without those before and behind. */
const runsOf = (mentions: readonly ActorMention[], count: number): { mentions: readonly ActorMention[]; states: string[] }[] => {
  const states = mentions.filter(({ kind }) => kind === 'state').toSorted((left, right) => left.token - right.token)
  return states.flatMap((_, at) => (at + count <= states.length ? [listedIn(states.slice(at, at + count))] : []))
}

/** States named one after another in one sentence, as one group: "Kazakhstan, Kyrgyzstan, …" before "the five states". */
const listOf = (before: readonly ActorMention[], count: number): ActorMention[] => {
  const bySentence = [
    ...Map.groupBy(
      before.filter(({ kind, entity }) => kind === 'state' || entity.states.length === 1),
      ({ sentence }) => sentence,
    ).values(),
  ].toReversed()
  const lists = bySentence.map(listedIn)
  const found =
    lists.find(({ states }) => states.length === count) ??
    bySentence.flatMap((mentions) => runsOf(mentions, count)).find(({ states }) => states.length === count)
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

/** "The Government of Chad", "the Ministry of Mines": no "the company" looks back to one. */
const isOrganOfState = ({ entity }: ActorMention): boolean =>
  entity.name.split(/[^\p{L}]+/u).some((word) => organNouns.has(word.toLowerCase()))

/** "For Kinshasa … mined in Congo, and refined in China. The government": whom the paragraph tells of more often is meant sooner. */
const toldInParagraph = (sentence: ReadSentence, before: readonly ActorMention[], { entity }: ActorMention): number =>
  3 *
  Math.min(2, before.filter((one) => one.paragraph === sentence.paragraphIndex && one.entity.states.join() === entity.states.join()).length)

/** Told of beside another, as one of several. */
const isBeside =
  (one: ActorMention) =>
  (other: ActorMention): boolean =>
    other !== one && other.sentence === one.sentence && other.subject && one.subject

/** The actor that a pronoun or "the country" looks back to; empty where none fits within four sentences. */
export const lookBack = (
  memory: ActorMemory,
  sentence: ReadSentence,
  head: number,
  kinds: readonly MentionKind[],
): readonly ClaimEntity[] => {
  const { tree } = sentence
  const token = tokenAt(tree, head)
  // a counted group ("the five states") may stand far back, a pronoun's owner may not
  const reach = childrenOf(tree, head, 'nummod').length > 0 || /^(region|bloc)$/.test(token.lemma) ? Number.MAX_SAFE_INTEGER : 4
  const before = mentionsIn(memory, sentence.index - reach, sentence.index).filter(
    (mention) => mention.sentence < sentence.index || mention.token < head,
  )
  const lemma = token.lemma.toLowerCase()
  const dual = kinds.includes('pair')
  if (dual && memory.sides.length === 2) return memory.sides
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
  // "the President": the one who was called so, however long ago
  if (kinds.includes('person') && token.upos !== 'PRON' && token.feats.Number !== 'Plur') {
    const { start } = corePhrase(tree, head)
    const all = mentionsIn(memory, 0, sentence.index).filter((mention) => mention.sentence < sentence.index || mention.token < head)
    const [bearer] = bearersOf(memory, all, wordsAt(memory, start, token.end)).toSorted(
      (a, b) => score(b, sentence, head) - score(a, sentence, head),
    )
    if (bearer) return [bearer.entity]
  }
  const fitting = plurality(
    sentence,
    head,
    before.filter((mention) => kinds.includes(mention.kind) && !(firmNouns.has(lemma) && isOrganOfState(mention))),
    before,
  )
  const told = (mention: ActorMention): number =>
    lemma === 'government' || lemma === 'country'
      ? score(mention, sentence, head) + toldInParagraph(sentence, before, mention)
      : score(mention, sentence, head)
  const surname = fitting.sort((a, b) => told(b) - told(a))
  const found = surname[0]
  if (!found) return []
  if (token.feats.Number !== 'Plur' && (lemma === 'country' || lemma === 'state' || lemma === 'government')) {
    const withState = surname.find((mention) => mention.entity.states.length === 1)
    return withState ? [withState.entity] : []
  }
  // "The minister thanked Fiji. They signed": one person is not they
  if (/^they$/i.test(token.form) && found.kind === 'person' && memory.sides.length === 2 && !fitting.some(isBeside(found)))
    return memory.sides
  if (token.upos === 'PRON' && /^(they|their|them)$/i.test(token.form)) {
    const together = fitting.filter(
      (mention) =>
        mention.sentence === found.sentence &&
        mention.subject === found.subject &&
        mention.subject &&
        (mention.kind === found.kind || mention.token === found.token),
    )
    if (together.length > 1) return together.sort((a, b) => a.token - b.token).map((mention) => mention.entity)
  }
  if (['country', 'state', 'nation', 'republic', 'capital'].includes(lemma) && token.feats.Number === 'Plur') {
    const core = corePhrase(tree, head)
    return [{ ...found.entity, id: null, type: 'group', name: wordsAt(memory, core.start, core.end), start: core.start, end: core.end }]
  }
  return [found.entity]
}
