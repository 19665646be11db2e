/** How many true pairs blocking lets meet. In: claims with the thing of each. Out: pairs of one thing, in all and compared. */
import type { RecordedClaim } from '../../src/record/item.ts'
import { toldByKind } from '../../src/record/merge.ts'
import { shelvesIn } from '../../src/record/merging/blocking.ts'
import { candidatesOn } from '../../src/record/merging/candidates.ts'
import { compareUnits } from '../../src/record/merging/order.ts'
import { unitOf } from '../../src/record/merging/unit.ts'

export interface Met {
  readonly pairs: number
  readonly met: number
}

/** `thingOf` a claim's id; pairs of one document and of two kinds do not count. */
export const metPairs = (claims: readonly RecordedClaim[], thingOf: (claim: string) => string | number | undefined): Met => {
  let [pairs, met] = [0, 0]
  for (const told of toldByKind(claims, {})) {
    const units = told.map((one) => unitOf([one])).toSorted(compareUnits)
    const candidatesOf = candidatesOn(shelvesIn(units))
    const things = units.map((unit) => thingOf(unit.told[0]?.recorded.claim.id ?? ''))
    const placesOf = Map.groupBy(units.keys(), (place) => things[place])
    for (const [place, unit] of units.entries()) {
      const candidates = new Set(candidatesOf(place))
      for (const other of placesOf.get(things[place]) ?? []) {
        if (other >= place || !units[other] || !units[other].documents.isDisjointFrom(unit.documents)) continue
        pairs += 1
        if (candidates.has(other)) met += 1
      }
    }
  }
  return { pairs, met }
}
