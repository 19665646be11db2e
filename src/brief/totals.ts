/** Totals of what was agreed. In: grouped items of the deals. Out: one line for each currency, with its rule; pledges and plans are never added to contracts. */
import type { ClaimAmount } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { coveredItems, type WordsBetween } from '../record/totals.ts'
import { isBackground } from './background.ts'
import type { LineDraft } from './brief-model.ts'
import type { ItemGroup } from './grouping.ts'
import { citeClaim, leadClaim } from './item-line.ts'
import { isMoney, sumInWords } from './sums.ts'

interface Counted {
  readonly item: Item
  readonly lead: RecordedClaim
  readonly amount: ClaimAmount
}

/** One sum for one thing: only what has happened, without a rate, in the document's own voice and without two values on record. */
const countable = ({ items: [item] }: ItemGroup): Counted | undefined => {
  const lead = item === undefined ? undefined : leadClaim(item)
  const amount = lead?.claim.amount ?? null
  if (
    item === undefined ||
    lead === undefined ||
    amount === null ||
    !isMoney(amount.unit) ||
    amount.per !== undefined ||
    amount.from !== undefined
  )
    return undefined
  const differing = item.values.filter(({ field }) => field === 'amount').length > 1
  return item.kind === 'commitment' &&
    !isBackground(item) &&
    item.factuality === 'happened' &&
    lead.claim.attribution.length === 0 &&
    !differing
    ? { item, lead, amount }
    : undefined
}

const floorWords = (amounts: readonly ClaimAmount[]): string => (amounts.some(({ qualifier }) => qualifier === 'over') ? 'at least ' : '')

/** A part of a deal that is counted whole is not counted again. */
export const totalLines = (groups: readonly ItemGroup[], between: WordsBetween): LineDraft[] => {
  const all = groups.flatMap((group) => countable(group) ?? [])
  const items = all.map(({ item }) => item)
  const covered = new Set(coveredItems(items, between).map((one) => one.item))
  const counted = all.filter(({ item }) => !covered.has(item.id))
  const units = [...new Set(counted.map(({ amount }) => amount.unit))]
  return units.flatMap((unit) => {
    const same = counted.filter(({ amount }) => amount.unit === unit)
    if (same.length < 2 || same.some(({ amount }) => ['under', 'up-to', 'range', 'about'].includes(amount.qualifier))) return []
    const sum = same.reduce((total, { amount }) => total + amount.value, 0)
    const text = `Agreed deals with a stated sum come to ${floorWords(same.map(({ amount }) => amount))}${sumInWords(sum, unit)} in ${same.length} deals; plans, pledges told on somebody’s word, sums that sources dispute, promises of long ago that are recalled, parts of a whole and other currencies are not added.`
    return [{ text, items: [], cites: same.map(({ lead }) => citeClaim(lead)), verdicts: [], basis: 'evidence' as const, weight: -1 }]
  })
}
