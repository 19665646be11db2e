/** Declared table: what meetings declared and what came of it, where a source tells. In: rows of the starter record. Out: a table; each sentence with its source. */
import { Link } from '@tanstack/react-router'
import { dayText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Badge } from '../design/badge.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Parties } from './parties.tsx'
import { SourceMark } from './sourced.tsx'
import { Wide } from './wide.tsx'

export type DeclaredRow = OutputOf<'format'>['meetings'][number]['declared'][number]

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const Outcome = ({ row: { outcomes, status, due } }: { readonly row: DeclaredRow }) => {
  if (status === 'told')
    return outcomes.map(({ day, outcome, sources }) => (
      <p key={day}>
        <Badge tone="news">told</Badge> {capital(outcome)} <SourceMark sources={sources} />
      </p>
    ))
  if (status === 'passed')
    return <Badge title="Nothing on record tells what came of it; that is no sign that nothing did">day passed, nothing told</Badge>
  if (status === 'open') return <Badge tone="quiet">open, due {due === null ? '' : dayText(due)}</Badge>
  return <span className={facts.muted}>nothing told</span>
}

const Sides = ({ row: { agents, recipients } }: { readonly row: DeclaredRow }) => (
  <>
    <Parties parties={agents} />
    {recipients.length === 0 ? null : (
      <>
        {' to '}
        <Parties parties={recipients} />
      </>
    )}
  </>
)

const columns = ['What was declared', 'Who', 'Due', 'What came of it']

export interface DeclaredTableProps {
  readonly label: string
  readonly rows: readonly DeclaredRow[]
  /** Is the meeting told on each row? Else it stands above. */
  readonly withMeeting: boolean
}

export const DeclaredTable = ({ label, rows, withMeeting }: DeclaredTableProps) => (
  <Wide label={label}>
    <table className={facts.table}>
      <caption className={facts.unseen}>{label}</caption>
      <Columns names={withMeeting ? ['Meeting', ...columns] : columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {withMeeting ? (
              <td className={facts.day}>
                <Link to="/formats/$id" params={{ id: row.meeting.format.id }} hash={row.meeting.id}>
                  {row.meeting.format.name}
                </Link>
                <br />
                <span className={facts.muted}>{dayText(row.meeting.start)}</span>
              </td>
            ) : null}
            <td className={facts.said}>
              {capital(row.sentence)} <SourceMark sources={row.sources} />
            </td>
            <td className={facts.who}>
              <Sides row={row} />
            </td>
            <td className={facts.day}>{row.due === null ? <span className={facts.muted}>no day</span> : dayText(row.due)}</td>
            <td>
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)
