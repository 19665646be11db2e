/** What sources say of one thing, side by side. In: its claims, in order. Out: one row for each value of each field, with the claims that give it. */
import { foldName } from '../../world/fold.ts'
import type { ItemValue, RecordedClaim } from '../item.ts'
import { isKnown } from './time.ts'

/** The value without its wording: equal keys are one value. */
const keyOf = (value: ItemValue): string => {
  switch (value.field) {
    case 'amount': {
      const { value: figure, unit, qualifier, low, per, from, to } = value.value
      const ends = [from, to].map((end) => [end?.value, end?.qualifier, end?.time?.start, end?.time?.end])
      return JSON.stringify([figure, unit, qualifier, low, per, ends])
    }
    case 'time':
      return JSON.stringify([value.value.start, value.value.end])
    case 'ordinal':
      return JSON.stringify([value.value.n, foldName(value.value.scope)])
    case 'place':
      return value.value.id ?? foldName(value.value.name)
    case 'factuality':
      return value.value
  }
}

const valuesIn = ({ claim }: RecordedClaim): readonly ItemValue[] => {
  const claims = [claim.id]
  return [
    ...(claim.amount === null ? [] : [{ field: 'amount', value: claim.amount, claims } as const]),
    ...(isKnown(claim.time) ? [{ field: 'time', value: claim.time, claims } as const] : []),
    ...(claim.ordinal === null ? [] : [{ field: 'ordinal', value: claim.ordinal, claims } as const]),
    ...(claim.place === null ? [] : [{ field: 'place', value: claim.place, claims } as const]),
    { field: 'factuality', value: claim.factuality, claims } as const,
  ]
}

const fields: readonly ItemValue['field'][] = ['amount', 'time', 'ordinal', 'place', 'factuality']

/** Fields in a fixed order, within a field the value of the first claim first. A time of which only the words are known is no value. */
export const valuesOf = (claims: readonly RecordedClaim[]): readonly ItemValue[] => {
  const rows = new Map<string, ItemValue>()
  for (const value of claims.flatMap(valuesIn)) {
    const key = `${value.field} ${keyOf(value)}`
    const row = rows.get(key)
    rows.set(key, row === undefined ? value : { ...row, claims: [...row.claims, ...value.claims] })
  }
  return fields.flatMap((field) => [...rows.values()].filter((row) => row.field === field))
}
