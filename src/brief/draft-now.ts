/** The record of today as a draft meets it. In: items and claims that its blocks rest on. Out: for what a block rested on, the items of now and what became of each claim. */
import type { LeftClaim } from '../record/decided.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import type { Rest } from './draft.ts'

export interface HeldNow {
  readonly item: Item
  readonly verdicts: readonly Verdict[]
}

/** What the record holds now of what a draft rests on. */
export interface RecordNow {
  readonly items: readonly HeldNow[]
  /** Of the documents cited, rejected ones too. */
  readonly claims: readonly LeftClaim[]
  /** Of those cited and those of the items, as far as the record has them. */
  readonly documents: readonly Document[]
}

export type ClaimThen = Rest['claims'][number]

/** `held`: in the item still; `elsewhere`: in another; `unsure`: too unsure to count. */
export type Fate =
  | { readonly fate: 'held' | 'elsewhere' | 'unsure'; readonly now: RecordedClaim }
  | { readonly fate: 'rejected'; readonly now: RecordedClaim }
  | { readonly fate: 'gone' }
  | { readonly fate: 'no document' }

const wordsKey = (documentId: string, kind: string, type: string, quote: string): string => JSON.stringify([documentId, kind, type, quote])

export interface Finder {
  /** Of now: those that hold its claims. Where its id is there still it is that item; else every one that no other id names. */
  readonly itemsOf: (rest: Rest) => readonly HeldNow[]
  readonly fateOf: (then: ClaimThen, items: readonly HeldNow[]) => Fate
}

/** A claim is found by its id, and where its document was read anew by its words, kind and type. `rests`: all of the draft. */
export const finderIn = ({ items, claims, documents }: RecordNow, rests: readonly Rest[]): Finder => {
  const byId = new Map(claims.map((one) => [one.recorded.claim.id, one]))
  const byWords = new Map(
    claims.map((one) => [
      wordsKey(one.recorded.documentId, one.recorded.claim.kind, one.recorded.claim.type, one.recorded.claim.quote),
      one,
    ]),
  )
  const find = ({ claim, documentId, kind, type, quote }: ClaimThen): LeftClaim | undefined =>
    byId.get(claim) ?? byWords.get(wordsKey(documentId, kind, type, quote))
  const holds = ({ item }: HeldNow, id: string): boolean => item.claims.some(({ claim }) => claim.id === id)
  const named = new Set(rests.map(({ item }) => item))
  return {
    itemsOf: (rest) => {
      const same = items.filter(({ item }) => item.id === rest.item)
      if (same.length > 0) return same
      const ids = rest.claims.flatMap((then) => find(then)?.recorded.claim.id ?? [])
      const holding = items.filter((one) => ids.some((id) => holds(one, id)))
      const unnamed = holding.filter(({ item }) => !named.has(item.id))
      return unnamed.length > 0 ? unnamed : holding
    },
    fateOf: (then, own) => {
      const found = find(then)
      if (found === undefined) return { fate: documents.some(({ id }) => id === then.documentId) ? 'gone' : 'no document' }
      const { recorded: now, isRejected } = found
      if (isRejected) return { fate: 'rejected', now }
      if (own.some((one) => holds(one, now.claim.id))) return { fate: 'held', now }
      return { fate: items.some((one) => holds(one, now.claim.id)) ? 'elsewhere' : 'unsure', now }
    },
  }
}
