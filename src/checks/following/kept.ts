/** Kept: when a promise was kept and what of its sum was seen. In: a promise's item. Out: a day and a figure, each null where neither a document nor a row tells it. */
import type { Item } from '../../record/item.ts'
import { type Figure, figureOf, moneyOf } from '../../record/totals.ts'
import type { VerdictName } from '../../record/verdict.ts'
import type { CheckContext } from '../check.ts'
import { rowShowing, type Shown, shownBy } from '../fulfilment.ts'
import { laterWords } from '../later-word.ts'
import { daysBetween } from '../wording.ts'

/** A deed told for a longer time than a month has no day. */
const MOST_DAYS = 31

const shownAs = (item: Item, shown: Shown, context: CheckContext) =>
  laterWords(item, context).filter((recorded) => shownBy(item, recorded, context) === shown)

/** The day of the deed, as a row of the record or a later document tells it; not the day on which it was told. */
export const keptDay = (item: Item, context: CheckContext): string | null => {
  const row = rowShowing(item, context)
  if (row !== null) return row.day
  const days = shownAs(item, 'kept', context).flatMap(({ claim: { time } }) =>
    time?.start && time.end && daysBetween(time.start, time.end) <= MOST_DAYS ? [time.end] : [],
  )
  return days.toSorted()[0] ?? null
}

/** The promise without the sums of what was done in part: as it was announced. */
export const announced = (item: Item, context: CheckContext): Item => {
  const parts = new Set(shownAs(item, 'part', context).map(({ claim }) => claim.id))
  return parts.size === 0 ? item : { ...item, values: item.values.filter(({ claims }) => !claims.every((id) => parts.has(id))) }
}

const largestTold = (item: Item, shown: Shown, unit: string, context: CheckContext): Figure | null =>
  shownAs(item, shown, context)
    .flatMap(({ claim }) => (claim.amount === null ? [] : (figureOf(claim.amount) ?? [])))
    .filter((figure) => figure.unit === unit)
    .toSorted((left, right) => right.value - left.value)[0] ?? null

/**
 * Of a promise that was kept, its sum, or what the documents that show it tell; of one kept in part the largest part told, and at least
 * that: two parts told by two documents may be one.
 */
export const seenOf = (item: Item, status: VerdictName, context: CheckContext): Figure | null => {
  const promised = moneyOf(announced(item, context))
  if (promised === null) return null
  if (status === 'kept') return largestTold(item, 'kept', promised.unit, context) ?? promised
  const part = status === 'partly-kept' ? largestTold(item, 'part', promised.unit, context) : null
  return part === null ? null : { ...part, bound: 'at-least' }
}
