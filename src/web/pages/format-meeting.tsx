/** Format meeting: one meeting of a series. In: the meeting as the record has it. Out: a panel: where and when, who, what it declared and what came of it. */
import { daysText, ordinalText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Panel } from '../design/panel.tsx'
import { DeclaredTable } from './declared-table.tsx'
import facts from './facts.module.css'
import { Parties } from './parties.tsx'
import { SourceMark } from './sourced.tsx'

export type Meeting = OutputOf<'format'>['meetings'][number]

const levelWords: Readonly<Record<string, string>> = {
  'heads-of-state': 'summit',
  'heads-of-government': 'summit of heads of government',
  'foreign-ministers': 'foreign ministers',
}

export const levelText = (level: string): string => levelWords[level] ?? level

/** "second summit": the number is told only where the list to that day is known to be complete. */
export const countedText = ({ level, number, isCounted }: Meeting): string =>
  isCounted ? `${ordinalText(number)} ${levelText(level)}` : levelText(level)

const titleOf = (meeting: Meeting): string =>
  `${meeting.place === '' ? 'By video' : meeting.place}, ${daysText(meeting.start, meeting.end)}: ${countedText(meeting)}`

const reachText = (declared: number, told: number): string =>
  told === 0
    ? `${declared} declared; nothing on record tells what came of ${declared === 1 ? 'it' : 'them'}, which is no sign that nothing did.`
    : `${declared} declared; something is told of ${told}. Of the others nothing is on record, which is no sign that nothing came of them.`

export const FormatMeeting = ({ meeting }: { readonly meeting: Meeting }) => {
  const told = meeting.declared.filter(({ status }) => status === 'told').length
  return (
    <div id={meeting.id}>
      <Panel title={titleOf(meeting)} flush>
        <p className={facts.words}>
          <Parties parties={meeting.participants} />
          {meeting.note === '' ? null : <span className={facts.muted}>. {meeting.note}</span>} <SourceMark sources={meeting.sources} />
        </p>
        <DeclaredTable label={`Declared in ${titleOf(meeting)}`} rows={meeting.declared} withMeeting={false} />
        <p className={`${facts.words} ${facts.muted}`}>{reachText(meeting.declared.length, told)}</p>
      </Panel>
    </div>
  )
}
