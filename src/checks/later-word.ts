/** Later words about a promise. In: a promise's item and all claims. Out: claims of other documents, published after it, that deal with that same promise. */
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
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

/** Two that are the same have one of these in common. */
const namesOf = ({ id, name, type, states }: ClaimEntity): readonly string[] => {
  const folded = foldName(name)
  return [...(id === null ? [] : [`#${id}`]), folded, ...(type === 'person' ? folded.split(' ').map((word) => `${states} ${word}`) : [])]
}

const partiesOf = ({ agents, recipients, place }: Claim): readonly ClaimEntity[] => [...agents, ...recipients, ...(place ? [place] : [])]

const showing = new Set(Object.values(shownBy).flat())

/** Places in the list of claims that can show something done, by kind, by each name and each state in them. */
const placesByParty = once((claims: readonly RecordedClaim[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (const [place, { claim }] of claims.entries()) {
    const kind = `${claim.kind}/${claim.type}`
    if (!showing.has(kind)) continue
    const parties = partiesOf(claim)
    const states = ['', ...new Set(parties.flatMap((one) => one.states))]
    for (const name of new Set(parties.flatMap(namesOf)))
      for (const state of states) {
        const key = `${kind} ${name} ${state}`
        const list = places.get(key)
        if (list === undefined) places.set(key, [place])
        else list.push(place)
      }
  }
  return places
})

/** Claims of these kinds that may deal with the item, so that not all are looked through for each promise; in the order of their list. */
const claimsNaming = (claims: readonly RecordedClaim[], kinds: readonly string[], item: Item): readonly RecordedClaim[] => {
  if (kinds.length === 0) return []
  const places = placesByParty(claims)
  const states = item.recipients.length === 0 ? [''] : [...new Set(item.recipients.flatMap((one) => one.states))]
  const names = [...new Set(item.agents.flatMap(namesOf))]
  const found = kinds.flatMap((kind) => names.flatMap((name) => states.flatMap((state) => places.get(`${kind} ${name} ${state}`) ?? [])))
  return [...new Set(found)].sort((a, b) => a - b).flatMap((place) => claims[place] ?? [])
}

/** The same actor, and the same other side where the promise has one; a supply has the two sides of a purchase turned round. */
const dealsWith = (item: Item, claim: Claim): boolean => {
  const others = partiesOf(claim)
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
  const same = (promisesOf(items).get(promiseKey(item)) ?? []).filter(
    (other) => other !== item && other.due !== null && other.due > (item.due ?? '') && share(item.agents, other.agents),
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

const promiseKey = (item: Item): string => `${item.kind}/${item.type} ${keysOf(item.recipients)} ${sumsOf(item)}`
/** Of one kind, to the same, over the same sum. */
const promisesOf = once((items: readonly Item[]) => Map.groupBy(items, promiseKey))

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
  const shown = claimsNaming(claims, kinds, item).filter(({ claim }) => dealsWith(item, claim))
  const unique = new Map([...item.claims, ...shown].map((recorded) => [recorded.claim.id, recorded]))
  return [...unique.values()]
    .filter(({ published, documentId }) => published !== null && published > told && !first.has(documentId))
    .toSorted((left, right) => (left.published ?? '').localeCompare(right.published ?? ''))
}
