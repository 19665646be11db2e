/** Origin: on whose word a claim rests. In: a recorded claim. Out: a key and a name; two documents with one key are one source, however many print it. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { foldName } from '../world/fold.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { World } from '../world/world.ts'

export interface Origin {
  readonly key: string
  readonly name: string
  /** States for which it speaks; empty for the press and where unknown. */
  readonly states: readonly string[]
  /** True where a person or body is quoted, false where the document speaks for itself. */
  readonly isQuoted: boolean
}

/** Words that make a publisher a voice of its state rather than the press of its country. */
const officialWords =
  /\b(?:press service|ministry|government|presiden(?:t|cy|tial)|prime minister|cabinet|embassy|department of|administration|white house|kremlin|parliament|chancellery|commission)\b/i

const statesOfPublisher = (world: World, publisher: string): readonly string[] =>
  officialWords.test(publisher) ? (findGazetteerNames(world, publisher, null)[0]?.candidates[0]?.entity.states ?? []) : []

/** The nearest source named; else the publisher, else the document itself. A ministry's or a president's own page speaks for its state. */
export const originOf = (world: World, { claim, publisher, document }: RecordedClaim): Origin => {
  const source = claim.attribution[0]
  if (source) return { key: source.id ?? foldName(source.name), name: source.name, states: source.states, isQuoted: true }
  const name = publisher ?? document
  return { key: foldName(name), name, states: publisher === null ? [] : statesOfPublisher(world, publisher), isQuoted: false }
}

const withoutSmallWords = (name: string): string =>
  foldName(name)
    .split(' ')
    .filter((word) => !['the', 'of', 'and', 'for'].includes(word))
    .join(' ')

/** Is the body that states a figure the one on whose word the document has it, or its publisher? */
export const isSameBody = (statedBy: string, recorded: RecordedClaim): boolean => {
  const names = [...recorded.claim.attribution.map(({ name }) => name), recorded.publisher ?? '']
  const body = withoutSmallWords(statedBy)
  return names.map(withoutSmallWords).some((name) => name.length >= 8 && (body.includes(name) || name.includes(body)) && body.length >= 8)
}

const sameParty = (origin: Origin, entity: ClaimEntity): boolean =>
  (entity.id !== null && entity.id === origin.key) ||
  foldName(entity.name) === origin.key ||
  (origin.states.length === 1 && entity.type !== 'company' && entity.states.join() === origin.states.join())

/** Does a party tell of its own deed? */
export const isOwnWord = (origin: Origin, item: Pick<Item, 'agents'>): boolean => item.agents.some((agent) => sameParty(origin, agent))
