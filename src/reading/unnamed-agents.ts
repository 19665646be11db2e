/** Unnamed agents: who acts where a clause names nobody. In: a rule, a clause, what is known of the actors. Out: entities and from where they are known. */
import { universalRelation } from '../language/tree.ts'
import { quoteAt } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import { type ActorMemory, mentionsIn } from './actor-memory.ts'
import type { MentionKind } from './actor-words.ts'
import { resolveActor, resolveTheme } from './actors.ts'
import { nameDate, type ReadSentence } from './annotate.ts'
import { attributionOf } from './attribution.ts'
import type { ClaimEntity } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { lineActor, titleParties } from './heading-actor.ts'
import { lookBack } from './look-back.ts'
import { committedGovernors } from './modality-words.ts'
import { childrenOf, corePhrase, tokenAt } from './phrase.ts'
import type { ActorSource, ClaimRule } from './rule.ts'
import { promiseAbove } from './shapes.ts'
import { issuersOf, sidesAt } from './speaks-for.ts'

/** "Bilateral trade", "two-way trade": that of the two states told of before. */
const tradingPair = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { start, end } = corePhrase(sentence.tree, head)
  return /\b(?:bilateral|mutual|two-way|reciprocal)\b/i.test(memory.document.text.slice(start, end))
    ? lookBack(memory, sentence, head, ['pair'])
    : []
}

const countedNouns = new Set(['export', 'import', 'output', 'production', 'reserve', 'reserves', 'shipment'])

/** "Exports totalled 4 billion": those of the state that the sentence before it, or this one before it, tells of. */
export const topicBefore = (
  memory: ActorMemory,
  sentence: ReadSentence,
  head: number,
  kinds: readonly MentionKind[],
): readonly ClaimEntity[] => {
  const told = mentionsIn(memory, sentence.index - 3, sentence.index)
    .filter((mention) => mention.subject && kinds.includes(mention.kind) && mention.paragraph === sentence.paragraphIndex)
    .filter((mention) => mention.sentence < sentence.index || mention.token < head)
    .toReversed()
  const [before] = told
  if (before?.entity.states.length !== 1) return []
  // from further back only where the paragraph has told of nobody else
  const isNear = before.sentence >= sentence.index - 1
  return isNear || told.every(({ entity }) => entity.states.join() === before.entity.states.join()) ? [before.entity] : []
}

const topicOf = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly ClaimEntity[] =>
  clause.category === 'noun' && countedNouns.has(tokenAt(sentence.tree, clause.head).lemma.toLowerCase())
    ? topicBefore(memory, sentence, clause.head, rule.type === 'production' ? ['state', 'body'] : ['state'])
    : []

/** What a bulletin of figures is called. */
const bulletin =
  /\b(?:trade|exports?|imports?|output|production|mining|reserves|statistics|statistical|bulletin|note|report|review|update|figures|indicators|balance|accounts|harvest|crop|survey|data|outlook|factsheet|profile)\b/i

/** The one state that a bulletin's title names: whose figures it tells. */
const titleState = ({ document, world }: ActorMemory): readonly ClaimEntity[] => {
  const title = document.paragraphs[0]
  if (!title || title.end - title.start > 120 || document.paragraphs.length < 3) return []
  const words = quoteAt(document, title)
  if (!bulletin.test(words)) return []
  const states = findGazetteerNames(world, words, nameDate(document)).flatMap(({ start, end, candidates }) => {
    const entity = candidates[0]?.entity
    return entity && entity.states.length === 1
      ? [
          {
            id: entity.id,
            name: words.slice(start, end),
            type: entity.type,
            states: [...entity.states],
            start: title.start + start,
            end: title.start + end,
          },
        ]
      : []
  })
  return new Set(states.map((one) => one.states.join())).size === 1 ? states.slice(0, 1) : []
}

/** Whose figures are told where no words say it: those of the firm whose report it is, of who speaks, of the state in the title. */
export const figuresOwner = (memory: ActorMemory): readonly ClaimEntity[] => {
  const { voice, answering } = memory
  if (voice?.kind === 'release') return voice.speakers
  if (answering && answering.states.length === 1) return [answering]
  if (voice?.kind === 'speech') return voice.speakers
  const titled = titleState(memory)
  return titled.length === 0 && voice?.kind === 'office' ? voice.speakers : titled
}

/** Who answers for a state: what "has been set aside", its government set aside. */
const answerer = ({ answering }: ActorMemory): readonly ClaimEntity[] => (answering && answering.states.length > 0 ? [answering] : [])

const itemSpeakers = ({ lead, voice }: ActorMemory): readonly ClaimEntity[] =>
  lead.length > 0 ? lead : voice?.kind === 'joint' ? voice.speakers : []

const laws =
  /^(?:law|bill|decree|order|regulation|rule|decision|act|measure|resolution|ordinance|directive|package|notice|circular|edict|proclamation|policy|legislation|act|amendment|programme|plan|deal|agreement|accord|pact)$/

/** "Peru's new law bans", "approved a law that bans": whose law it is, else who made it. */
const lawgiverOf = (memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly ClaimEntity[] => {
  const law = clause.subjects.find((subject) => laws.test(tokenAt(sentence.tree, subject).lemma))
  if (law === undefined) return []
  const own = resolveTheme(memory, sentence, law)
  if (own.length > 0) return own
  // "a bill before parliament in Ghana"
  const nested = childrenOf(sentence.tree, law, 'nmod')
    .flatMap((one) => [one, ...childrenOf(sentence.tree, one, 'nmod')])
    .flatMap((one) => [...resolveActor(memory, sentence, one)])
    .filter(({ states }) => states.length === 1)
  if (nested.length > 0) return nested.slice(0, 1)
  // "under a deal announced by President Mulino that cuts": who announced it
  const announced = childrenOf(sentence.tree, law, 'acl')
    .filter((child) => clauseAt(sentence.tree, child).passive)
    .flatMap((child) => clauseAt(sentence.tree, child).subjects)
    .flatMap((one) => [...resolveActor(memory, sentence, one)])
  if (announced.length > 0) return announced
  const { head, deprel } = tokenAt(sentence.tree, law)
  return head >= 0 && (universalRelation(deprel) === 'obj' || deprel === 'nsubj:pass')
    ? clauseAt(sentence.tree, head).subjects.flatMap((one) => [...resolveActor(memory, sentence, one)])
    : []
}

/** "Decide to set up a fund": what the parties of a joint text do is told without them, in the items below "We, the ministers". */
const isBareItem = ({ tree }: ReadSentence, clause: Clause): boolean => {
  let at = clause.head
  for (let steps = 0; steps < 8; steps++) {
    const { head, deprel, upos } = tokenAt(tree, at)
    if (!['VERB', 'AUX'].includes(upos) || clauseAt(tree, at).subjects.length > 0) return false
    if (head < 0) break
    if (!['conj', 'xcomp', 'parataxis'].includes(universalRelation(deprel))) return false
    at = head
  }
  const { xpos } = tokenAt(tree, at)
  const finite = xpos !== 'VBG' && (xpos !== 'VBN' || childrenOf(tree, at, ['obj', 'xcomp', 'ccomp']).length > 0)
  return finite && tree.tokens.slice(0, at).every(({ upos }) => /^(?:ADV|PUNCT|NUM|X|PART|CCONJ)$/.test(upos))
}

/** "a pact that the two have been negotiating", "no contract has been signed" in a firm's release or a minister's answer. */
const instrumentParties = (memory: ActorMemory, sentence: ReadSentence, clause: Clause): Unnamed => {
  const told = [clause.head, ...clause.objects]
    .flatMap((head) => childrenOf(sentence.tree, head, 'acl'))
    .flatMap((verb) => clauseAt(sentence.tree, verb).subjects)
    .flatMap((subject) => resolveActor(memory, sentence, subject))
  const titled = told.length === 0 && clause.category === 'noun' ? titleParties(memory, sentence) : []
  if (titled.length > 0) return { entities: titled, source: 'list-heading' }
  if (told.length === 0 && clause.category === 'noun' && memory.voice?.kind === 'joint')
    return { entities: memory.voice.speakers, source: 'voice' }
  if (told.length > 0 || !clause.passive) return { entities: told, source: 'own-clause' }
  return {
    entities: ['release', 'joint'].includes(memory.voice?.kind ?? '') ? (memory.voice?.speakers ?? []) : answerer(memory),
    source: 'voice',
  }
}

/** On whose word a clause stands: named beside it, else who is quoted, else the speaker of the whole text. */
const tellers = (rule: ClaimRule, memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly ClaimEntity[] => {
  const named = attributionOf(memory, sentence, clause.head)
  if (named.length > 0) return named.slice(0, 1)
  if (memory.answering) return [memory.answering]
  const { voice } = memory
  // in its own notice an office tells of its own rules
  return voice?.kind === 'speech' || (voice?.kind === 'office' && rule.kind === 'measure') ? voice.speakers : []
}

/** "The duty was halved", "a freeze has been prolonged": by the one state that the paragraph has told of so far. */
const rulerBefore = (memory: ActorMemory, sentence: ReadSentence, clause: Clause): readonly ClaimEntity[] => {
  if (!clause.passive && tokenAt(sentence.tree, clause.head).deprel !== 'nsubj:pass') return []
  const told = mentionsIn(memory, 0, sentence.index).filter(
    ({ paragraph, sentence: at, token, entity, placed, kind }) =>
      paragraph === sentence.paragraphIndex &&
      (at < sentence.index || token < clause.head) &&
      !placed &&
      kind !== 'group' &&
      entity.type !== 'company' &&
      entity.states.length === 1,
  )
  const last = told.at(-1)
  return last && told.every(({ entity }) => entity.states.join() === last.entity.states.join()) ? [last.entity] : []
}

/** "Visas will be abolished" in a joint text or a speech: by those who speak. */
const voicedBy = ({ voice }: ActorMemory, clause: Clause): readonly ClaimEntity[] => (clause.passive && voice ? voice.speakers : [])

/** "The zero rate has lapsed", "nationals of Fiji need no visa" in a state's own notice: its own rule, where the subject is not who sets it. */
const isOwnRule = (rule: ClaimRule, { voice }: ActorMemory, { tree }: ReadSentence, { head, category }: Clause): boolean =>
  voice?.kind === 'office' && (!rule.agents.includes('subject') || (category === 'noun' && /^nsubj/.test(tokenAt(tree, head).deprel)))

/** Who promises at a verb of promising; the parties of the list or the text where its words do not say it. */
export const promisersAt = (memory: ActorMemory, sentence: ReadSentence, verb: number): readonly ClaimEntity[] => {
  const clause = clauseAt(sentence.tree, verb)
  const named = clause.subjects.flatMap((subject) => [...resolveActor(memory, sentence, subject)])
  return named.length === 0 && isBareItem(sentence, clause) ? itemSpeakers(memory) : named
}

/** "agreed that a hotline would be opened": by those who agreed. */
const promisers = (memory: ActorMemory, sentence: ReadSentence, { head }: Clause): readonly ClaimEntity[] => {
  const verb = promiseAbove(sentence, head, committedGovernors)
  return verb === null ? [] : promisersAt(memory, sentence, verb)
}

/** "Fiji. Sugar production fell": the name that opens the paragraph is whose figures it tells. */
const opensParagraph = ({ headingActor }: ActorMemory, { paragraph }: ReadSentence): boolean =>
  headingActor?.start === paragraph.start && paragraph.role === 'paragraph'

interface Unnamed {
  readonly entities: readonly ClaimEntity[]
  readonly source: ActorSource
}

/** "The strategy will be published in May", "The next round will be held in Lae": by those for whom the text speaks, or by who tells it. */
const issuersFor = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  clause: Clause,
  sources: readonly ClaimEntity[],
): Unnamed | null => {
  const [told] = sources
  if (rule.agents.includes('issuer'))
    return told && told.states.length > 0
      ? { entities: [told], source: 'told-by' }
      : { entities: told ? [] : issuersOf(memory, sentence), source: 'issuer' }
  if (!rule.agents.includes('sides')) return null
  // "a forum, which will hold its first session": the forum's own
  const { head: above } = tokenAt(sentence.tree, clause.head)
  const isHeld = above >= 0 && childrenOf(sentence.tree, above, 'nsubj').some((subject) => subject !== clause.head)
  if (told && !isHeld) return { entities: told.states.length > 0 ? [told] : [], source: 'told-by' }
  return { entities: isHeld ? [] : sidesAt(memory, sentence), source: 'sides' }
}

/** Who acts where the words of the clause name nobody, and from where that is known. */
export const unnamedAgents = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  clause: Clause,
  sources: readonly ClaimEntity[],
): Unnamed => {
  if (rule.agents.includes('told-by')) return { entities: tellers(rule, memory, sentence, clause), source: 'told-by' }
  // "the suggestion is rejected": by who answers
  if (rule.kind === 'statement' && clause.passive) return { entities: tellers(rule, memory, sentence, clause), source: 'told-by' }
  const issuers = issuersFor(rule, memory, sentence, clause, sources)
  if (issuers !== null) return issuers
  const speakers = itemSpeakers(memory)
  if (speakers.length > 0 && isBareItem(sentence, clause)) return { entities: speakers, source: 'voice' }
  if (rule.kind === 'agreement') return instrumentParties(memory, sentence, clause)
  if (rule.kind === 'quantity') {
    const pair = rule.id === 'quantity/trade' ? tradingPair(memory, sentence, clause.head) : []
    if (pair.length > 0) return { entities: pair, source: 'trading-pair' }
    const line = rule.type === 'price' ? null : lineActor(memory, sentence)
    if (line) return { entities: [line], source: 'told-before' }
    if (memory.headingActor && rule.type !== 'price' && opensParagraph(memory, sentence))
      return { entities: [memory.headingActor], source: 'list-heading' }
    const topic = memory.voice?.kind === 'release' ? [] : topicOf(rule, memory, sentence, clause)
    if (topic.length > 0 || rule.type === 'price') return { entities: topic, source: 'told-before' }
    return { entities: figuresOwner(memory), source: 'voice' }
  }
  if (rule.kind === 'measure' && memory.headingActor && opensParagraph(memory, sentence))
    return { entities: [memory.headingActor], source: 'list-heading' }
  const promised = ['commitment', 'measure'].includes(rule.kind) ? promisers(memory, sentence, clause) : []
  if (promised.length > 0) return { entities: promised, source: 'own-clause' }
  const lawgiver = rule.kind === 'measure' ? lawgiverOf(memory, sentence, clause) : []
  if (lawgiver.length > 0) return { entities: lawgiver, source: 'own-clause' }
  // "exports will be banned, Hanoi said": a state speaks of its own rules
  if (rule.kind === 'measure' && (clause.passive || clause.category === 'noun' || clause.subjects.length > 0)) {
    const own = [...sources.filter(({ states }) => states.length > 0), ...(clause.passive ? answerer(memory) : [])]
    if (own.length > 0) return { entities: own.slice(0, 1), source: 'told-by' }
    const spoken =
      rule.firmness === 'barring' || isOwnRule(rule, memory, sentence, clause) ? (memory.voice?.speakers ?? []) : voicedBy(memory, clause)
    return spoken.length > 0
      ? { entities: spoken, source: 'voice' }
      : { entities: rulerBefore(memory, sentence, clause), source: 'told-before' }
  }
  const voiced = voicedBy(memory, clause)
  if (rule.kind === 'commitment' && sources.length === 0 && voiced.length > 0) return { entities: voiced, source: 'voice' }
  if (rule.kind === 'meeting' && clause.category === 'noun' && memory.voice?.kind === 'joint')
    return { entities: memory.voice.speakers, source: 'voice' }
  const works = rule.type === 'construction' && clause.category === 'noun'
  const told = rule.kind === 'commitment' && (clause.passive || works) ? [...sources, ...answerer(memory)].slice(0, 1) : []
  return { entities: told, source: 'told-by' }
}
