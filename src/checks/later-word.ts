/** Later words about a promise. In: a promise's item and all claims. Out: claims of other documents, published after it, that deal with that same promise. */
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { contentStems } from '../record/merging/words.ts'
import { foldName } from '../world/fold.ts'
import type { CheckContext } from './check.ts'

/** Kinds of claim that can show a promise of another kind carried out: a visit promised is later a visit made. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  'commitment/visit': ['meeting/visit', 'meeting/talks', 'meeting/summit'],
  'commitment/purchase': ['commitment/supply'],
  'commitment/supply': ['commitment/purchase'],
  'commitment/policy': [
    'measure/visa',
    'measure/tariff',
    'measure/export-control',
    'measure/import-ban',
    'measure/sanction',
    'measure/subsidy',
  ],
}

const isSame = (left: ClaimEntity, right: ClaimEntity): boolean =>
  left.id !== null && right.id !== null ? left.id === right.id : foldName(left.name) === foldName(right.name) || isSamePerson(left, right)

/** A name that was not known when one text was read: "German Chancellor Friedrich Merz" and "Friedrich Merz", of the same state. */
const isSamePerson = (left: ClaimEntity, right: ClaimEntity): boolean => {
  if (left.type !== 'person' || right.type !== 'person' || left.states.join() !== right.states.join()) return false
  const [one, other] = [left, right].map(({ name }) => new Set(foldName(name).split(' ')))
  return one !== undefined && other !== undefined && Math.min(one.size, other.size) >= 2 && (one.isSubsetOf(other) || other.isSubsetOf(one))
}

const share = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some((one) => right.some((other) => isSame(one, other)))
const shareStates = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some(({ states }) => states.some((state) => right.some((other) => other.states.includes(state))))

/** The same actor, and the same other side where the promise has one; a supply has the two sides of a purchase turned round. */
const dealsWith = (item: Item, claim: Claim): boolean => {
  const others = [...claim.agents, ...claim.recipients, ...(claim.place ? [claim.place] : [])]
  const turned = item.type === 'purchase' || item.type === 'supply'
  const actor = turned ? share(item.agents, others) : share(item.agents, claim.agents)
  return actor && (item.recipients.length === 0 || shareStates(item.recipients, others))
}

/**
 * A later promise of the same thing that the record keeps apart, since its day is another: the same kind, parties and words but for the
 * time, and no other sum.
 */
export const restatements = (item: Item, { items }: CheckContext): readonly RecordedClaim[] => {
  const told = firstTold(item)
  const own = stemsOf(item)
  if (told === null || item.due === null || own.size === 0) return []
  const same = items.filter(
    (other) =>
      other !== item &&
      other.kind === item.kind &&
      other.type === item.type &&
      other.due !== null &&
      other.due > (item.due ?? '') &&
      share(item.agents, other.agents) &&
      keysOf(item.recipients) === keysOf(other.recipients) &&
      sumsOf(item) === sumsOf(other),
  )
  return same
    .filter((other) => stemsOf(other).symmetricDifference(own).size === 0)
    .flatMap(({ claims }) => claims.filter(({ published }) => published !== null && published > told))
    .toSorted((left, right) => (left.published ?? '').localeCompare(right.published ?? ''))
}

const keysOf = (entities: readonly ClaimEntity[]): string =>
  [...new Set(entities.map(({ id, name }) => id ?? foldName(name)))].sort().join()
const sumsOf = ({ claims }: Item): string =>
  [...new Set(claims.flatMap(({ claim }) => (claim.amount ? `${claim.amount.value} ${claim.amount.unit}` : [])))].sort().join()

/** What is promised, without the words that tell when. */
const stemsOf = ({ claims }: Item): ReadonlySet<string> => {
  const [first] = claims
  const quote = first?.claim.quote ?? ''
  const time = first?.claim.time?.text ?? ''
  return contentStems(time === '' ? quote : quote.replace(time, ' '))
}

/** The day the promise was first told; null where no document says. */
export const firstTold = (item: Item): string | null => item.claims.map(({ published }) => published).find((day) => day !== null) ?? null

/**
 * Earliest first. Of the promise's own kind only what the record merged with it counts; of the kinds that show it done, what names the
 * same actor and the same other side.
 */
export const laterWords = (item: Item, { claims }: CheckContext): readonly RecordedClaim[] => {
  const told = firstTold(item)
  if (told === null) return []
  const first = new Set(item.claims.filter(({ published }) => published === told).map(({ documentId }) => documentId))
  const kinds = shownBy[`${item.kind}/${item.type}`] ?? []
  const shown = claims.filter(({ claim }) => kinds.includes(`${claim.kind}/${claim.type}`) && dealsWith(item, claim))
  const unique = new Map([...item.claims, ...shown].map((recorded) => [recorded.claim.id, recorded]))
  return [...unique.values()]
    .filter(({ published, documentId }) => published !== null && published > told && !first.has(documentId))
    .toSorted((left, right) => (left.published ?? '').localeCompare(right.published ?? ''))
}
