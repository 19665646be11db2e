/** Conflicts in the bottom line. In: a group that a source or the record speaks against. Out: one sentence that says who has what, and what is set against it. */
import type { RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import { capitalise } from './actor-names.ts'
import { type Composer, clauseFor, draft } from './bottom-clause.ts'
import type { LineDraft } from './brief-model.ts'
import type { ItemGroup } from './grouping.ts'
import { citeClaim, labelOf, leadClaim, otherSources } from './item-line.ts'
import { keyWords, wordFrom } from './judged-words.ts'
import { lowerFirst, tellClaims } from './telling.ts'

/** Sources that give other amounts: "trade grew to $4 billion (Institute); the Wire gives $3 billion". */
const differing = (composer: Composer, group: ItemGroup): LineDraft | undefined => {
  const [item] = group.items
  const lead = item === undefined ? undefined : leadClaim(item)
  const document = lead === undefined ? undefined : composer.tell.documents.get(lead.documentId)
  const told = clauseFor(composer, group)
  if (item === undefined || lead === undefined || document === undefined || told === undefined) return undefined
  const others = otherSources(composer.tell, item, lead)
  return others.differing.length === 0
    ? undefined
    : draft(`Sources differ: ${lowerFirst(told.text)} (${labelOf(composer.tell, document)}); ${others.differing.join('; ')}`, [
        ...told.cites,
        ...others.cites,
      ])
}

/** The words that a verdict judges and its reason, which may rest on what the other sources of the item say too: "Caspian Wire has “first summit”, but before 6 November there is ...". */
const against = (composer: Composer, group: ItemGroup, verdict: Verdict): LineDraft | undefined => {
  const claims = group.items.flatMap((item) => item.claims)
  const judged = claims.find(({ claim }) => verdict.claims?.includes(claim.id) === true)
  if (judged === undefined) return undefined
  const text = `${wordsOf(composer, judged, verdict)}: ${lowerFirst(verdict.because)}`
  const least = [citeClaim(judged), ...verdict.evidence]
  const rest = claims.filter(({ claim }) => claim.id !== judged.claim.id).map(citeClaim)
  const cites = [least, [...least, ...rest]].find((some) => composer.holds(text, some))
  return cites === undefined ? undefined : draft(text, cites)
}

/** A count by its own words; anything else in a clause that says what it is about. */
const wordsOf = ({ tell }: Composer, judged: RecordedClaim, { aspect, verdict }: Verdict): string => {
  const document = tell.documents.get(judged.documentId)
  if (aspect === 'ordinal' || document === undefined)
    return `${verdict === 'contradicted' ? 'The record contradicts' : 'Disputed is'} ${keyWords(judged.claim)} (${wordFrom(tell, judged)})`
  const clause = lowerFirst(tellClaims([judged.claim], document, tell.input.naming))
  return `${capitalise(verdict)} is that ${clause}${tell.documents.size > 1 ? ` (${labelOf(tell, document)})` : ''}`
}

export const conflictLine = (composer: Composer, group: ItemGroup): LineDraft | undefined => {
  const verdicts = group.verdicts.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'disputed')
  const first = verdicts.find(({ verdict }) => verdict === 'contradicted') ?? verdicts[0]
  return differing(composer, group) ?? (first === undefined ? undefined : against(composer, group, first))
}
