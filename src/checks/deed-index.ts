/** DeedIndex: claims found by kind and party, so that not all are looked through for each promise. In: the list of claims. Out: those that may deal with an item. */
import type { Claim, ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import { foldName } from '../world/fold.ts'

/** Two that are the same have one of these in common. */
const namesOf = ({ id, name, type, states }: ClaimEntity): readonly string[] => {
  const folded = foldName(name)
  return [...(id === null ? [] : [`#${id}`]), folded, ...(type === 'person' ? folded.split(' ').map((word) => `${states} ${word}`) : [])]
}

const partiesOf = ({ agents, recipients, place }: Claim): readonly ClaimEntity[] => [...agents, ...recipients, ...(place ? [place] : [])]

/** Places in the list of claims that can show something done, by kind, by each name and each state in them. */
const placesByParty = once((claims: readonly RecordedClaim[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (const [place, { claim }] of claims.entries()) {
    if (claim.kind === 'statement' || claim.kind === 'assessment' || claim.kind === 'relation') continue
    const kind = `${claim.kind}/${claim.type}`
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
export const claimsNaming = (claims: readonly RecordedClaim[], kinds: readonly string[], item: Item): readonly RecordedClaim[] => {
  if (kinds.length === 0) return []
  const places = placesByParty(claims)
  const states = item.recipients.length === 0 ? [''] : [...new Set(item.recipients.flatMap((one) => one.states))]
  const names = [...new Set(item.agents.flatMap(namesOf))]
  const found = kinds.flatMap((kind) => names.flatMap((name) => states.flatMap((state) => places.get(`${kind} ${name} ${state}`) ?? [])))
  return [...new Set(found)].sort((a, b) => a - b).flatMap((place) => claims[place] ?? [])
}
