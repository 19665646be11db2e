/** Formats page: series of meetings on record. In: nothing. Out: a table, those that met last first. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayText } from '../../checks/wording.ts'
import { asking, type OutputOf } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Parties } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { Wide } from './wide.tsx'

type FormatRow = OutputOf<'formats'>['formats'][number]

const Row = ({ row }: { readonly row: FormatRow }) => (
  <tr>
    <th scope="row">
      <Link to="/formats/$id" params={{ id: row.id }}>
        {row.name}
      </Link>
    </th>
    <td>
      <Parties parties={row.members} />
    </td>
    <td className={facts.number}>{row.meetings === 0 ? <span className={facts.muted}>–</span> : row.meetings}</td>
    <td className={facts.day}>{row.last === null ? <span className={facts.muted}>none on record</span> : dayText(row.last)}</td>
    <td className={facts.day}>
      {row.complete === null ? (
        <span className={facts.muted}>not known</span>
      ) : (
        <Sourced sources={row.complete.sources} {...(row.complete.note === '' ? {} : { note: row.complete.note })}>
          {dayText(row.complete.end)}
        </Sourced>
      )}
    </td>
    <td className={facts.number}>{row.declared === 0 ? <span className={facts.muted}>–</span> : row.declared}</td>
    <td>{row.outcomes === 0 ? <span className={facts.muted}>nothing told</span> : `told of ${row.outcomes}`}</td>
    <td className={facts.number}>
      {row.told === 0 ? <span className={facts.muted}>–</span> : <PageLink href={`/items?format=${row.id}`}>{row.told}</PageLink>}
    </td>
  </tr>
)

const Table = ({ rows }: { readonly rows: readonly FormatRow[] }) => (
  <Wide label="Formats with what is on record">
    <table className={facts.table}>
      <caption className={facts.unseen}>Series of meetings with what is on record of each</caption>
      <Columns
        names={['Format', 'Members', 'Meetings', 'Last', 'Summits complete to', 'Declared', 'What came of it', 'In your documents']}
        numbers={['Meetings', 'Declared', 'In your documents']}
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  </Wide>
)

export const FormatsPage = () => {
  const { data, error } = useQuery(asking('formats', {}))
  return (
    <>
      <PageHead
        title="Formats"
        about="Series of meetings on record, those that met last first. A meeting counts as the second or third only where the list of all is known to be complete."
      />
      {error !== null ? <ErrorNote error={error} /> : null}
      {data === undefined && error === null ? <Loading lines={12} /> : null}
      {data === undefined ? null : (
        <Panel title={`${data.formats.length} formats`} flush>
          <Table rows={data.formats} />
        </Panel>
      )}
    </>
  )
}
