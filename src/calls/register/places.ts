/** Places: where each claim stands in the register. In: an item's claims, or claims that are in no item. Out: a place each, with its part, its rank in the queue, and the claim as people left it. */
import { unsureBelow } from '../../reading/claim.ts'
import type { Item, RecordedClaim } from '../../record/item.ts'
import { itemId } from '../../record/merging/item-of.ts'
import { splitClaim } from '../../record/merging/split.ts'
import { type ChangedClaim, type ClaimPlace, queueRanks } from '../../record/register.ts'

const rankOf = (name: (typeof queueRanks)[number]): number => queueRanks.indexOf(name)

/** Whoever merged or split items has said nothing of a claim's fields. */
const isLookedAt = ({ decisions = [] }: RecordedClaim): boolean =>
  decisions.some(({ decision }) => decision === 'confirmed' || decision === 'corrected' || decision === 'added')

const changedOf = ({ claim, decisions, together, apart }: RecordedClaim, isRejected: boolean): ChangedClaim | null =>
  decisions === undefined && together === undefined && apart === undefined
    ? null
    : {
        ...{ claim, isRejected },
        ...(decisions === undefined ? {} : { decisions }),
        ...(together === undefined ? {} : { together }),
        ...(apart === undefined ? {} : { apart }),
      }

const placeOf = (recorded: RecordedClaim, part: string, rank: number | null, isRejected: boolean): ClaimPlace => {
  const { claim, documentId } = recorded
  return {
    ...{
      claim: claim.id,
      part,
      own: itemId(claim.kind, claim.id, part),
      documentId,
      start: claim.start,
      confidence: claim.confidence,
      rank,
    },
    changed: changedOf(recorded, isRejected),
  }
}

/** Hands out the parts of claims: each once, the one that fits the item before others. */
export interface Parts {
  readonly take: (recorded: RecordedClaim, item: Item) => { readonly part: string; readonly isFirst: boolean }
}

/** `items` of one merging: a claim is in as many of them as it has parts. */
export const partsIn = (items: readonly Item[]): Parts => {
  const count = new Map<string, number>()
  for (const { claims } of items) for (const { claim } of claims) count.set(claim.id, (count.get(claim.id) ?? 0) + 1)
  const left = new Map<string, string[]>()
  const all = new Map<string, string>()
  return {
    take: (recorded, item) => {
      const { id } = recorded.claim
      if (count.get(id) === 1) return { part: splitClaim(recorded, (state) => state)[0]?.part ?? '', isFirst: true }
      const own = left.get(id) ?? splitClaim(recorded, (state) => state).map(({ part }) => part)
      if (!all.has(id)) all.set(id, own[0] ?? '')
      const at = Math.max(
        0,
        own.findIndex((part) => item.recipients.some(({ states }) => states.includes(part))),
      )
      const part = own[at] ?? ''
      left.set(id, own.toSpliced(at, 1))
      return { part, isFirst: part === all.get(id) }
    },
  }
}

/** In the order of the item's claims. */
export const placesOf = (item: Item, differs: boolean, parts: Parts): readonly ClaimPlace[] =>
  item.claims.map((recorded) => {
    const { part, isFirst } = parts.take(recorded, item)
    const waits = isFirst && !isLookedAt(recorded)
    return placeOf(recorded, part, waits ? rankOf(differs ? 'differs' : 'waiting') : null, false)
  })

/** Claims too unsure to count, and those of documents dated after the register's day. */
export const loosePlace = (recorded: RecordedClaim): ClaimPlace =>
  placeOf(recorded, '', isLookedAt(recorded) ? null : rankOf(recorded.claim.confidence < unsureBelow ? 'unsure' : 'waiting'), false)

export const rejectedPlace = (recorded: RecordedClaim): ClaimPlace => placeOf(recorded, '', null, true)
