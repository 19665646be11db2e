/** Later words about a promise. In: a promise's item and all claims. Out: claims of other documents, published after it, that deal with that same promise. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { CheckContext } from './check.ts'
import { claimsNaming } from './deed-index.ts'
import { dealsWith, isSameMatter } from './same-matter.ts'

/** Kinds of claim that can show a promise of another kind carried out: a visit promised is later a visit made. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  'commitment/visit': ['meeting/visit', 'meeting/talks', 'meeting/summit'],
  'commitment/purchase': ['commitment/supply', 'quantity/trade'],
  'commitment/supply': ['commitment/purchase', 'commitment/grant', 'quantity/trade'],
  'commitment/loan': ['commitment/grant', 'quantity/aid'],
  'commitment/grant': ['commitment/loan', 'commitment/supply', 'quantity/aid'],
  'commitment/policy': [
    'measure/visa',
    'measure/tariff',
    'measure/export-control',
    'measure/import-ban',
    'measure/sanction',
    'measure/subsidy',
  ],
}

/** The day the promise was first told; null where no document says. */
export const firstTold = (item: Item): string | null => item.claims.map(({ published }) => published).find((day) => day !== null) ?? null

/**
 * Earliest first. Of the promise's own kind only what the record merged with it counts; of the kinds that show it done, what names the
 * same actor and the same other side.
 */
export const laterWords = (item: Item, { claims, documents }: CheckContext): readonly RecordedClaim[] => {
  const told = firstTold(item)
  if (told === null) return []
  const first = new Set(item.claims.filter(({ published }) => published === told).map(({ documentId }) => documentId))
  const kinds = shownBy[`${item.kind}/${item.type}`] ?? []
  const shown = claimsNaming(claims, kinds, item).filter(
    (recorded) => dealsWith(item, recorded.claim) && isSameMatter(item, recorded, documents),
  )
  const unique = new Map([...item.claims, ...shown].map((recorded) => [recorded.claim.id, recorded]))
  return [...unique.values()]
    .filter(({ published, documentId }) => published !== null && published > told && !first.has(documentId))
    .toSorted((left, right) => (left.published ?? '').localeCompare(right.published ?? ''))
}
