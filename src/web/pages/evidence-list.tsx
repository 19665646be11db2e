/** Evidence list: what a count rests on, one line each. In: evidence, with words and a day where these are known. Out: rows; words of a document open there, a row of the record shows its source. */

import type { OutputOf } from '../client.ts'
import { PageLink } from '../design/page-link.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Sourced } from './sourced.tsx'
import { Wide } from './wide.tsx'

export type EvidenceRow = OutputOf<'stateMeetings'>['contacts'][number]['evidence']

export interface EvidenceLine {
  readonly key: string
  readonly what: string
  readonly aside?: string
  readonly evidence: EvidenceRow
}

/** Where on the desk the words of a claim stand. */
export const wordsAddress = (documentId: string, claim: string): string =>
  `/documents/${encodeURIComponent(documentId)}?claim=${encodeURIComponent(claim)}`

const Where = ({ evidence }: { readonly evidence: EvidenceRow }) =>
  evidence.kind === 'claim' ? (
    <PageLink href={wordsAddress(evidence.documentId, evidence.claim)}>{evidence.document}</PageLink>
  ) : (
    <Sourced sources={[evidence.source]}>{evidence.source.publisher === '' ? evidence.source.title : evidence.source.publisher}</Sourced>
  )

export const EvidenceList = ({ lines, label }: { readonly lines: readonly EvidenceLine[]; readonly label: string }) => (
  <Wide label={label}>
    {' '}
    <table className={facts.table}>
      <caption className={facts.unseen}>{label}</caption>
      <Columns names={['What', 'Where it stands']} />
      <tbody>
        {lines.map(({ key, what, aside, evidence }) => (
          <tr key={key}>
            <td dir="auto" className={facts.said}>
              {what}
              {aside === undefined ? null : <span className={facts.muted}> {aside}</span>}
            </td>
            <td>
              <Where evidence={evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)
