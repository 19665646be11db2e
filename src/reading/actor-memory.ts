/** Actor memory: who was named so far in a document. In: nothing. Out: the types that actors.ts fills and look-back.ts reads. */
import type { Document } from '../text/document.ts'
import type { World } from '../world/world.ts'
import type { MentionKind } from './actor-words.ts'
import type { ClaimEntity } from './claim.ts'

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

/** The words of the document at a span. */
export const wordsAt = (memory: Pick<ActorMemory, 'document'>, start: number, end: number): string => memory.document.text.slice(start, end)

export const unionOf = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()
