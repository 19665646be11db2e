/** Names held to their sentence. In: an actor as told and the sentence. Out: the entity with its place in the text, or the fault. */
import type { Document, Span } from '../../text/document.ts'
import type { GazetteerName } from '../../world/names-index.ts'
import { type Candidate, resolveName } from '../../world/resolve.ts'
import type { World } from '../../world/world.ts'
import type { ClaimEntity } from '../claim.ts'
import type { ToldActor } from './answer.ts'
import { findWholeWords } from './find-words.ts'
import { pointedTo } from './pointers.ts'

export interface NameContext {
  readonly document: Document
  readonly world: World
  /** Names of the English index, over the whole document. */
  readonly names: readonly GazetteerName[]
}

export type GroundedName = { readonly entity: ClaimEntity } | { readonly fault: string }

/** Below this the words alone do not settle who is meant. */
const LEAST_SCORE = 0.5

const languageOf = ({ language }: Document): string | null => (language === 'en' ? null : language)

/** Whom words mean by themselves: as the index found them in the text, else as a name or description. */
const candidateFor = (context: NameContext, name: string, span: Span | null): Candidate | undefined => {
  const { document, world, names } = context
  const hit = span && names.find(({ start, end }) => start === span.start && end === span.end)
  const candidate = hit ? hit.candidates[0] : resolveName(world, name, document.published, languageOf(document))[0]
  return candidate && candidate.score >= LEAST_SCORE ? candidate : undefined
}

/** States that the names inside a longer description tell: "the Peruvian smelter". */
const statesWithin = ({ names }: NameContext, { start, end }: Span): string[] => [
  ...new Set(names.filter((hit) => hit.start >= start && hit.end <= end).flatMap(({ candidates }) => candidates[0]?.entity.states ?? [])),
]

const entityAt = (context: NameContext, span: Span): ClaimEntity => {
  const name = context.document.text.slice(span.start, span.end)
  const found = candidateFor(context, name, span)?.entity
  if (found) return { id: found.id, name, type: found.type, states: [...found.states], ...spanOf(span) }
  return { id: null, name, type: 'unknown', states: statesWithin(context, span).sort(), ...spanOf(span) }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const isSame = (one: Candidate | undefined, other: Candidate | undefined): boolean =>
  one !== undefined && other !== undefined && one.entity.id !== null && one.entity.id === other.entity.id

/** "Kazakhstan" of a sentence that says "Kazakh": another name of the same, at its place in the sentence. */
const otherNameOf = (context: NameContext, evidence: readonly Span[], name: string): Span | undefined => {
  const meant = candidateFor(context, name, null)
  return context.names.find(
    (hit) => evidence.some(({ start, end }) => hit.start >= start && hit.end <= end) && isSame(hit.candidates[0], meant),
  )
}

/**
 * `evidence`: the sentence, and the heading that it stands under. Words that only point to somebody ("she") need the name itself elsewhere
 * in `window`, and must not themselves be another's name. A model that gives the name alone is right where the sentence has such
 * a word, and the one named last is meant.
 */
export const groundName = (context: NameContext, evidence: readonly Span[], window: Span, { name, means }: ToldActor): GroundedName => {
  const { document } = context
  const openEnd = document.language !== 'en'
  const [sentence] = evidence
  const meant = candidateFor(context, name, null)?.entity
  const place =
    evidence.flatMap((span) => findWholeWords(document.text, span, name, openEnd))[0] ??
    otherNameOf(context, evidence, name) ??
    (sentence && meant && pointedTo(document, context.names, sentence, window, meant))
  if (place === undefined) return { fault: `the name "${name}" is not in the sentence` }
  if (means === null || means === name) return { entity: entityAt(context, place) }
  const places = findWholeWords(document.text, window, means, openEnd)
  // the nearest before the sentence, as one reads; else the first behind it
  const named = places.findLast(({ end }) => end <= place.end) ?? places[0]
  if (named === undefined) return { fault: `the name "${means}" is not in the text` }
  const pointer = candidateFor(context, name, place)
  if (pointer?.entity.id != null && !isSame(pointer, candidateFor(context, means, named))) return { fault: `"${name}" is not "${means}"` }
  return { entity: entityAt(context, named) }
}
