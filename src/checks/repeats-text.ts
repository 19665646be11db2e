/** Which documents repeat others. In: documents and their provenance. Out: by document id one or two sentences; nothing for those that speak for themselves. */
import type { CheckedDocument } from './evidence.ts'
import { documentLabel } from './origin.ts'
import type { Provenance } from './provenance.ts'
import { dayText, listText, sentence } from './wording.ts'

const labelOf = (id: string, { documentOf }: Provenance): string => {
  const found = documentOf(id)
  if (found === null) return id
  const day = found.published === null ? '' : ` of ${dayText(found.published)}`
  return `${documentLabel({ publisher: found.publisher, document: found.name })}${day}`
}

/** Who came first is not known of two texts of one day, or where a day is missing. */
const isLater = (document: CheckedDocument, of: string, { documentOf }: Provenance): boolean => {
  const first = documentOf(of)?.published ?? null
  return first !== null && document.published !== null && first < document.published
}

const copyText = (document: CheckedDocument, provenance: Provenance): string | null => {
  const { copies } = provenance
  const whole = copies.wholeCopyOf(document.id)
  if (whole !== null)
    return `${isLater(document, whole.of, provenance) ? 'Repeats' : 'Has the same words as'} the text of ${labelOf(whole.of, provenance)}`
  const of = [...new Set(copies.passagesOf(document.id).map((passage) => passage.of))]
  if (of.length === 0) return null
  const how = of.every((id) => isLater(document, id, provenance)) ? 'Repeats passages of' : 'Has passages in common with'
  return `${how} ${listText(of.map((id) => labelOf(id, provenance)))}`
}

export const repeatsText = (documents: readonly CheckedDocument[], provenance: Provenance): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap((document) => {
      const agency = provenance.agencyOf(document.id)
      const parts = [copyText(document, provenance), agency === null ? null : `Names ${agency.name} as its source`]
      const text = parts.flatMap((part) => (part === null ? [] : [sentence(part)])).join(' ')
      return text === '' ? [] : [[document.id, text] as const]
    }),
  )
