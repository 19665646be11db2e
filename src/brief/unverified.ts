/** What was not verified and why, besides single items. In: doubts and refusals of the reading. Out: lines that say how much was left aside. */
import { joinWords } from './actor-names.ts'
import type { LineDraft, Withheld } from './brief-model.ts'
import { datedLabel, type Teller } from './item-line.ts'
import { quoteClaim } from './telling.ts'

const shownUnsure = 12

const reading = (text: string): LineDraft => ({ text, items: [], cites: [], verdicts: [], basis: 'reading', weight: -2 })

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const unsureLines = (tell: Teller): LineDraft[] =>
  tell.input.unsure.slice(0, shownUnsure).flatMap(({ claim, documentId }) => {
    const document = tell.documents.get(documentId)
    if (document === undefined) return []
    const cite = {
      kind: 'claim' as const,
      claim: claim.id,
      documentId,
      document: document.name,
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
    }
    const text = `Read with doubt, so in no total and no verdict: ${quoteClaim(claim, document, tell.input.naming)} (${datedLabel(tell, document)}).`
    return [{ text, items: [], cites: [cite], verdicts: [], basis: 'evidence' as const, weight: -1 }]
  })

const nameOf = (tell: Teller, documentId: string): string => tell.documents.get(documentId)?.name ?? documentId

/** One line for all documents. */
const unreadLines = (tell: Teller): LineDraft[] => {
  const found = tell.input.unread.filter(({ spans }) => spans.length > 0)
  const all = found.reduce((sum, { spans }) => sum + spans.length, 0)
  const where = joinWords(found.map(({ documentId, spans }) => `${spans.length} in ${nameOf(tell, documentId)}`))
  const what = `${count(all, 'sentence', 'sentences')} with an amount, a date or a word of a deal gave no claim and ${all === 1 ? 'is' : 'are'} marked “not read”`
  return all === 0 ? [] : [reading(`${what}: ${where}.`)]
}

export const unverifiedLines = (tell: Teller, withheld: readonly Withheld[], lone: number): LineDraft[] => {
  const { rejected, hints, unsure } = tell.input
  const more = unsure.length - shownUnsure
  return [
    ...(lone > 0
      ? [
          reading(
            `${count(lone, 'line rests', 'lines rest')} on one source alone: no other document read and nothing on record says the same.`,
          ),
        ]
      : []),
    ...unsureLines(tell),
    ...(more > 0 ? [reading(`${count(more, 'more claim was', 'more claims were')} read with doubt; the Documents view shows them.`)] : []),
    ...hints.map(({ hint }) => reading(hint)),
    ...unreadLines(tell),
    ...rejected.map(({ documentId, reason, count: n }) =>
      reading(`${nameOf(tell, documentId)}: ${count(n, 'claim', 'claims')} refused, because ${reason}.`),
    ),
    ...(withheld.length > 0
      ? [
          reading(
            `${count(withheld.length, 'sentence was', 'sentences were')} held back because a name, number or date in ${withheld.length === 1 ? 'it' : 'them'} did not stand in what ${withheld.length === 1 ? 'it' : 'they'} cited.`,
          ),
        ]
      : []),
  ]
}
