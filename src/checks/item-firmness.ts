/** Firmness of an item. In: an item and the documents. Out: the firmest words in which it is told, with the claim that has them. */
import { firmer, type Obligation, obligationOf } from '../reading/obligation.ts'
import type { Item } from '../record/item.ts'
import type { CheckContext } from './check.ts'

export interface ItemFirmness extends Obligation {
  readonly claim: string
}

/** The firmest; of equally firm ones that which tells its conditions, then the first told. Null where nothing is promised, or no text is at hand. */
export const firmnessOf = ({ claims }: Item, { provenance }: CheckContext): ItemFirmness | null => {
  const found = claims.flatMap(({ claim, documentId }) => {
    const text = provenance.documentOf(documentId)?.text
    const obligation = text === undefined ? null : obligationOf(claim, text)
    return obligation === null ? [] : [{ ...obligation, claim: claim.id }]
  })
  return (
    found.toSorted((a, b) => firmer(a.grade, b.grade) || b.conditions.length - a.conditions.length || b.words.length - a.words.length)[0] ??
    null
  )
}
