/** Format page: one series of meetings. In: its id. Out: its meetings along the years, what each declared, what came of it, what documents tell. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { daysText, dayText, sentence, spanText } from '../../checks/wording.ts'
import { asking, type OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { countedText, FormatMeeting, levelText, type Meeting } from './format-meeting.tsx'
import { Parties } from './parties.tsx'
import { SeriesStrip } from './series-strip.tsx'
import { Sourced } from './sourced.tsx'
import { ItemTable, ToldPromises } from './told-promises.tsx'
import { Wide } from './wide.tsx'

type Format = OutputOf<'format'>

const route = getRouteApi('/formats/$id')

const About = ({ format }: { readonly format: Format }) => (
  <>
    <Parties parties={format.members} />
    {format.established === null ? null : (
      <>
        . Since <Sourced sources={format.sources}>{dayText(format.established)}</Sourced>
      </>
    )}
  </>
)

const Reach = ({ coverage }: Pick<Format, 'coverage'>) =>
  coverage.length === 0 ? (
    <p>
      No list of its meetings is known to be complete: no meeting can be called the first or second, and what is missing here may have been
      held.
    </p>
  ) : (
    coverage.map(({ level, start, end, note, sources }) => (
      <p key={`${level} ${start}`}>
        Complete for {level === 'heads-of-state' ? 'summits' : levelText(level)}:{' '}
        <Sourced sources={sources} {...(note === '' ? {} : { note })}>
          {end.startsWith('9999') ? spanText(start, null) : daysText(start, end)}
        </Sourced>
        . {note === '' ? null : <span className={facts.muted}>{sentence(note)}</span>}
      </p>
    ))
  )

const Meetings = ({ meetings }: { readonly meetings: readonly Meeting[] }) => (
  <Wide label="Meetings on record">
    <table className={facts.table}>
      <caption className={facts.unseen}>Meetings on record, newest first</caption>
      <Columns names={['When', 'Where', 'What', 'Note', 'Declared']} numbers={['Declared']} />
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id} id={meeting.declared.length === 0 ? meeting.id : undefined}>
            <th scope="row" className={facts.day}>
              <Sourced sources={meeting.sources}>{daysText(meeting.start, meeting.end)}</Sourced>
            </th>
            <td>{meeting.place === '' ? 'by video' : meeting.place}</td>
            <td className={facts.day}>{countedText(meeting)}</td>
            <td className={`${facts.said} ${facts.muted}`}>{meeting.note}</td>
            <td className={facts.number}>
              {meeting.declared.length === 0 ? (
                <span className={facts.muted}>–</span>
              ) : (
                <a href={`#${meeting.id}`}>{meeting.declared.length}</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

const Series = ({ format }: { readonly format: Format }) => (
  <Panel title={`${format.meetings.length} ${format.meetings.length === 1 ? 'meeting' : 'meetings'} on record`} flush>
    {format.meetings.length === 0 ? (
      <Empty title="No meeting on record">
        <p>The record knows the format by name only.</p>
      </Empty>
    ) : (
      <div className={facts.words}>
        <SeriesStrip name={format.name} meetings={format.meetings} />
      </div>
    )}
    <div className={facts.words}>
      <Reach coverage={format.coverage} />
    </div>
    {format.meetings.length === 0 ? null : <Meetings meetings={format.meetings} />}
  </Panel>
)

const Told = ({ id }: { readonly id: string }) => {
  const { data, error } = useQuery(asking('formatTold', { id }))
  if (error !== null) return <ErrorNote error={error} />
  return (
    <Panel title="What your documents tell" flush>
      {data === undefined ? <Loading lines={4} /> : null}
      {data !== undefined && data.meetings.total + data.promised.total === 0 ? (
        <p className={`${facts.words} ${facts.muted}`}>No meeting of this format, and nothing promised in it, is told in your documents.</p>
      ) : null}
      {data === undefined || data.meetings.total === 0 ? null : (
        <ItemTable rows={data.meetings.items} label="Meetings told" withDue={false} />
      )}
      {data === undefined || data.promised.total === 0 ? null : (
        <ToldPromises label="Promised" promises={data.promised} boardAddress={`/commitments?format=${id}`} />
      )}
    </Panel>
  )
}

export const FormatPage = () => {
  const { id } = route.useParams()
  const { data: format, error } = useQuery(asking('format', { id }))
  if (error !== null)
    return (
      <>
        <PageHead title="Formats" />
        <ErrorNote error={error} />
      </>
    )
  if (format === undefined) return <Loading lines={12} />
  return (
    <>
      <PageHead title={format.name} about={<About format={format} />} />
      <div className={facts.grid}>
        <Series format={format} />
        <Told id={id} />
        {format.meetings
          .filter(({ declared }) => declared.length > 0)
          .map((meeting) => (
            <FormatMeeting key={meeting.id} meeting={meeting} />
          ))}
      </div>
    </>
  )
}
