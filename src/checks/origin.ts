/** Origin: on whose word a claim rests. In: a recorded claim. Out: a key and a name; two documents with one key are one source, however many print it. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { foldName } from '../world/fold.ts'

export interface Origin {
  readonly key: string
  readonly name: string
  /** States for which it speaks; empty for the press and where unknown. */
  readonly states: readonly string[]
  /** True where a person or body is quoted, false where the document speaks for itself. */
  readonly isQuoted: boolean
}

/** The nearest source named; else the publisher, else the document itself. */
export const originOf = ({ claim, publisher, document }: RecordedClaim): Origin => {
  const source = claim.attribution[0]
  if (source) return { key: source.id ?? foldName(source.name), name: source.name, states: source.states, isQuoted: true }
  const name = publisher ?? document
  return { key: foldName(name), name, states: [], isQuoted: false }
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
