/** A checked document for the terminal. In: its view. Out: each sentence with its claims and verdicts below it. */
import type { CheckClaim, CheckRow, CheckView } from './check-view.ts'
import { dayInWords } from './days.ts'
import { verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'
import { isLoneSource } from './shown-verdicts.ts'
import { wrap } from './wrap.ts'

const indent = (lines: readonly string[], by: string, first: string): string[] => lines.map((line, at) => `${at === 0 ? first : by}${line}`)

const claimText = (claim: CheckClaim, width: number): string[] => {
  const source = claim.attribution.length === 0 ? '' : `, on the word of ${claim.attribution.join(', ')}`
  const head = `${claim.unsure ? 'unsure: ' : ''}${claim.type}, ${claim.factuality}${source}: “${claim.quote.replace(/\s+/gu, ' ')}”`
  const verdicts = claim.verdicts
    .filter((one) => !isLoneSource(one))
    .flatMap((judged) => {
      const { sign, word } = verdictMarks[judged.verdict]
      return indent(wrap(`${word}: ${reasonOf(judged)}`, width - 10), '          ', `        ${sign} `)
    })
  return [...indent(wrap(head, width - 8), '        ', '      | '), ...verdicts]
}

const rowText = (row: CheckRow, width: number): string[] => [
  ...indent(wrap(row.text, width - 4), '    ', row.unread ? '  ? ' : '    '),
  ...(row.unread ? ['      | not read: it has an amount, a date or a word of a deal, and gave no claim'] : []),
  ...row.claims.flatMap((claim) => claimText(claim, width)),
]

/** Ends with a newline. `width` in columns. */
export const renderCheckText = (view: CheckView, width = 96): string => {
  const source = [view.publisher, view.published === null ? 'date not stated' : dayInWords(view.published)]
    .filter((part) => part !== null)
    .join(', ')
  const rows = view.rows.flatMap((row) => [...(row.opens ? [''] : []), ...rowText(row, Math.max(40, width))])
  const claims = view.rows.reduce((sum, row) => sum + row.claims.length, 0)
  const unread = view.rows.filter((row) => row.unread).length
  return `${[...wrap(view.title ?? view.name, width), `${view.name} (${source})`, ...rows, '', `${claims} ${claims === 1 ? 'claim' : 'claims'}; ${unread} ${unread === 1 ? 'sentence' : 'sentences'} not read`].join('\n')}\n`
}
