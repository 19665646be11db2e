/** Actor memory: who was named so far in a document. In: nothing. Out: the types that actors.ts fills and look-back.ts reads. */
import type { Document, Span } from '../text/document.ts'
import { partitionPoint } from '../text/partition-point.ts'
import { foldName } from '../world/fold.ts'
import { resolveName } from '../world/resolve.ts'
import type { World } from '../world/world.ts'
import type { MentionKind } from './actor-words.ts'
import { type AnswerLabel, answerLabelsOf, isInterview, marksAnswers } from './answer-labels.ts'
import type { ClaimEntity } from './claim.ts'
import { datelineCity, datelineLand } from './dateline.ts'
import { houseState } from './issuer.ts'
import { issuersOfText, sidesOfText } from './own-text.ts'
import { quotationsOf } from './quotations.ts'
import { type Voice, voiceOf } from './voice.ts'

/** A named actor in the order of the text: what pronouns look back to. */
export interface ActorMention {
  readonly sentence: number
  readonly paragraph: number
  readonly token: number
  readonly subject: boolean
  /** Where it was ("in Lima"), not who did it. */
  readonly placed: boolean
  readonly kind: MentionKind
  readonly entity: ClaimEntity
}

/** Told which rule stopped where and why; `sentence` is an index in `Reading.sentences`. */
export type Trace = (line: string, sentence: number) => void

/** Everything known about the actors of one document; `mentions` grows sentence by sentence, `introduced` maps a folded short name to its bearer. */
export interface ActorMemory {
  readonly world: World
  readonly document: Document
  readonly mentions: ActorMention[]
  readonly introduced: Map<string, ClaimEntity>
  /** The posts that each person was called by. */
  readonly titles: Map<string, Set<string>>
  /** Mentions with a name of several words, by its last word folded: whom "the railway" may mean. */
  readonly byLastWord: Map<string, ActorMention[]>
  /** "The Minister for Transport: ..." at the head of a paragraph, in order. */
  readonly answerLabels: readonly AnswerLabel[]
  readonly isInterview: boolean
  /** "Q: ...", "A: ...". */
  readonly marksAnswers: boolean
  readonly quotations: readonly Span[]
  /** States of firms that only the text knows, by folded name. */
  readonly seats: ReadonlyMap<string, readonly string[]>
  /** The state from which the document is written, by its dateline: whose "the ministry" is where no other is told. */
  readonly home: readonly string[]
  /** Who says "we" and "I" outside quotations. */
  readonly voice: Voice | null
  /** The two whom a text of its own (a readout, a fact sheet) is about; empty for others. */
  readonly sides: readonly ClaimEntity[]
  /** For whom a text of its own speaks. */
  readonly issuers: readonly ClaimEntity[]
  /** Who says "we" and "I" in the sentence at hand; none where nobody does. */
  speakers: readonly ClaimEntity[]
  /** Whose answer or quotation the sentence is part of, where its own words do not say so. */
  answering: ClaimEntity | null
  /** Both of them for each sentence read so far, by its index. */
  readonly spoken: Map<number, { readonly speakers: readonly ClaimEntity[]; readonly answering: ClaimEntity | null }>
  /** Nouns of the sentences just before that "it" may mean, the last first. */
  things: readonly string[]
  /** Who met last, and in which sentence that is told. */
  met: { readonly sentence: number; readonly who: readonly ClaimEntity[] } | null
  /** The last three or more who met: whose next summit is told of further on. */
  gathered: readonly ClaimEntity[]
  /** Whose list the sentence stands in. */
  headingActor: ClaimEntity | null
  /** Whom the line above the list is about: "The ministers agreed to:". */
  lead: readonly ClaimEntity[]
  readonly trace?: Trace | undefined
}

const homeOf = (world: World, document: Document): readonly string[] => {
  const homes = [datelineLand(document), datelineCity(document)].map((place) => {
    const entity = place === null ? undefined : resolveName(world, place, document.published)[0]?.entity
    return entity && ['state', 'place'].includes(entity.type) && entity.states.length === 1 ? entity.states : []
  })
  return homes.find((states) => states.length > 0) ?? []
}

/** Where no dateline says it, the state whose body issues the text. */
const homeOrIssuer = (home: readonly string[], document: Document, voice: Voice | null): readonly string[] => {
  if (home.length > 0) return home
  const house = houseState(document)
  return house === null ? (voice?.kind === 'office' ? (voice.speakers[0]?.states ?? []) : []) : [house]
}

export const actorMemory = (
  document: Document,
  world: World,
  seats: ReadonlyMap<string, readonly string[]>,
  trace?: Trace,
): ActorMemory => {
  const from = homeOf(world, document)
  const voice = voiceOf(world, document, seats, from)
  const home = homeOrIssuer(from, document, voice)
  return {
    world,
    document,
    mentions: [],
    introduced: new Map(
      voice?.kind === 'release'
        ? voice.speakers.flatMap((issuer) => ['company', 'group', 'board', 'management'].map((name) => [name, issuer] as const))
        : [],
    ),
    titles: new Map(),
    byLastWord: new Map(),
    answerLabels: answerLabelsOf(document),
    isInterview: isInterview(document) || marksAnswers(document),
    marksAnswers: marksAnswers(document),
    quotations: quotationsOf(document),
    seats,
    home,
    sides: sidesOfText(world, document, voice, home),
    issuers: issuersOfText(world, document, voice, home),
    voice,
    speakers: [],
    spoken: new Map(),
    lead: [],
    met: null,
    gathered: [],
    things: [],
    headingActor: null,
    answering: null,
    trace,
  }
}

/** A mention goes to the end: the lists stay in the order of the text. */
export const addMention = (memory: ActorMemory, mention: ActorMention): void => {
  memory.mentions.push(mention)
  if (!mention.entity.name.includes(' ') || !/^\p{Lu}/u.test(mention.entity.name)) return
  const last = foldName(mention.entity.name).split(' ').at(-1) ?? ''
  const bearers = memory.byLastWord.get(last)
  if (bearers === undefined) memory.byLastWord.set(last, [mention])
  else bearers.push(mention)
}

/** Mentions of the sentences `from` to `to`, both with them; looking through all of them for each word would take ever longer. */
export const mentionsIn = (memory: Pick<ActorMemory, 'mentions'>, from: number, to: number): readonly ActorMention[] =>
  memory.mentions.slice(
    partitionPoint(memory.mentions, ({ sentence }) => sentence < from),
    partitionPoint(memory.mentions, ({ sentence }) => sentence <= to),
  )

/** The words of the document at a span. */
export const wordsAt = (memory: Pick<ActorMemory, 'document'>, start: number, end: number): string => memory.document.text.slice(start, end)

export const unionOf = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()
