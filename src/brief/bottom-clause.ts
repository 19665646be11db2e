/** Clauses of the bottom line. In: a group of items. Out: what it tells in one clause that the lint lets through, with what it cites. */
import type { Evidence } from '../record/verdict.ts'
import type { LineDraft } from './brief-model.ts'
import type { ItemGroup } from './grouping.ts'
import { citeClaim, leadsOf, type Teller } from './item-line.ts'
import { closeSentence } from './sentence.ts'
import { quoteClaim, tellClaims } from './telling.ts'

/** What a sentence of the bottom line is made with; `holds` asks the lint. */
export interface Composer {
  readonly tell: Teller
  readonly holds: (text: string, cites: readonly Evidence[]) => boolean
}

export interface Told {
  readonly group: ItemGroup
  readonly text: string
  readonly cites: readonly Evidence[]
}

/** A group in one clause without a full stop: in our words, else in those of the source; undefined where neither passes the lint. */
export const clauseFor = ({ tell, holds }: Composer, group: ItemGroup): Told | undefined => {
  const leads = leadsOf(group.items)
  const [lead] = leads
  const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
  if (lead === undefined || document === undefined) return undefined
  const claims = leads.map(({ claim }) => claim)
  const { naming } = tell.input
  const candidates = [
    { text: tellClaims(claims, document, naming), cites: leads.map(citeClaim) },
    { text: quoteClaim(lead.claim, document, naming), cites: [citeClaim(lead)] },
  ]
  const found = candidates.find(({ text, cites }) => holds(text, cites))
  return found === undefined ? undefined : { group, ...found }
}

export const draft = (text: string, cites: readonly Evidence[]): LineDraft => ({
  text: closeSentence(text),
  items: [],
  cites,
  verdicts: [],
  basis: 'evidence',
  weight: 0,
})
