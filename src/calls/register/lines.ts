/** Lines: each item in one sentence, as the brief tells it. In: items with their verdicts and documents. Out: the sentence alone, and the same with its sources and what it cites; what says more than its claims gives way to their own words. */
import type { BriefInput } from '../../brief/brief-model.ts'
import { type EvidenceBook, evidenceBook } from '../../brief/evidence-book.ts'
import { citeClaim, itemLine, leadClaim, type Teller, teller } from '../../brief/item-line.ts'
import { lintSentence } from '../../brief/lint.ts'
import { quoteClaim, tellClaims } from '../../brief/telling.ts'
import type { CheckContext } from '../../checks/check.ts'
import type { Item } from '../../record/item.ts'
import type { Verdict } from '../../record/verdict.ts'
import type { Document } from '../../text/document.ts'
import { namesOf } from '../naming.ts'

export interface ItemLine {
  readonly line: string
  readonly told: string
  readonly cites: readonly string[]
}

export interface LineMaker {
  readonly lineOf: (item: Item, verdicts: readonly Verdict[]) => ItemLine
}

const inputOf = ({ items, world, asOf }: CheckContext, documents: readonly Document[]): BriefInput => ({
  ...{ asOf, documents, items, naming: namesOf(world) },
  ...{ verdicts: new Map(), accounts: new Map(), repeats: new Map(), indicators: new Map() },
  ...{ contacts: [], dependence: [], unsure: [], rejected: [], unread: [], hints: [] },
})

const plainLine = (tell: Teller, book: EvidenceBook, item: Item): string => {
  const lead = leadClaim(item)
  const document = lead === undefined ? undefined : tell.documents.get(lead.documentId)
  if (lead === undefined || document === undefined) return item.claims[0]?.claim.quote ?? ''
  const told = `${tellClaims([lead.claim], document, tell.input.naming)}.`
  return lintSentence(told, [citeClaim(lead)], book).length === 0 ? told : `${quoteClaim(lead.claim, document, tell.input.naming)}.`
}

/** `documents`: those of the context, with their text. */
export const lineMaker = (context: CheckContext, documents: readonly Document[]): LineMaker => {
  const input = inputOf(context, documents)
  const [tell, book] = [teller(input), evidenceBook(input)]
  return {
    lineOf: (item, verdicts) => {
      const line = plainLine(tell, book, item)
      const made = itemLine(
        tell,
        [item],
        verdicts.map((verdict) => ({ ...verdict, about: '' })),
      )
      if (made === undefined) return { line, told: line, cites: [] }
      const passing = [made.line, made.plain].find(({ text, cites }) => lintSentence(text, cites, book).length === 0) ?? made.plain
      return { line, told: passing.text, cites: passing.cites.flatMap((cite) => (cite.kind === 'claim' ? [cite.claim] : [])) }
    },
  }
}
