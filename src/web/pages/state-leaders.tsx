/** State leaders: who held which office on a day, and all terms on record. In: terms, a day. Out: a panel. */
import { getRouteApi } from '@tanstack/react-router'
import { dayText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { Field } from '../design/field.tsx'
import { Panel } from '../design/panel.tsx'
import { TextInput } from '../design/text-input.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { StateLink } from './state-link.tsx'
import { hasPart, withoutPart, withPart } from './state-search.ts'
import { Wide } from './wide.tsx'

type Leaders = OutputOf<'state'>['leaders']
type Term = Leaders['terms'][number]

const route = getRouteApi('/states/$id')

const officeWords: Readonly<Record<string, string>> = {
  'head-of-state': 'Head of state',
  'head-of-government': 'Head of government',
  'foreign-minister': 'Foreign minister',
  minister: 'Minister',
  other: 'Other office',
}
const mainOffices: readonly string[] = ['head-of-state', 'head-of-government', 'foreign-minister']

const officeWord = (office: string): string =>
  officeWords[office] ?? `${office.slice(0, 1).toUpperCase()}${office.slice(1).replaceAll('-', ' ')}`

/** The title says it, but for the three offices that states are led by. */
const Office = ({ term: { office, title } }: { readonly term: Term }) => {
  if (title === '' || officeWord(office).toLowerCase() === title.toLowerCase()) return officeWord(office)
  return mainOffices.includes(office) ? (
    <>
      {officeWord(office)} <span className={facts.muted}>{title}</span>
    </>
  ) : (
    title
  )
}

const heldOn = ({ from, to }: Term, day: string): boolean => (from === null || from <= day) && (to === null || day <= to)

const TermRow = ({ id, term, isNow }: { readonly id: string; readonly term: Term; readonly isNow: boolean }) => (
  <tr className={isNow ? facts.now : undefined}>
    <th scope="row">
      {term.state.id === id ? null : (
        <>
          <Party party={term.state} />{' '}
        </>
      )}
      <Office term={term} />
    </th>
    <td>
      <Sourced sources={term.sources}>{term.name}</Sourced>
    </td>
    <td className={facts.day}>{term.from === null ? 'not told' : dayText(term.from)}</td>
    <td className={facts.day}>{term.to === null ? 'no end known' : dayText(term.to)}</td>
  </tr>
)

const Terms = ({
  id,
  terms,
  day,
  isAll,
}: {
  readonly id: string
  readonly terms: readonly Term[]
  readonly day: string
  readonly isAll: boolean
}) => (
  <Wide label="Terms of office">
    <table className={facts.table}>
      <caption>{isAll ? 'All terms on record' : `In office on ${dayText(day)}`}</caption>
      <Columns names={['Office', 'Who', 'From', 'To']} />
      <tbody>
        {terms.map((term) => (
          <TermRow
            key={`${term.person} ${term.office} ${term.from} ${term.title}`}
            id={id}
            term={term}
            isNow={isAll && heldOn(term, day)}
          />
        ))}
      </tbody>
    </table>
  </Wide>
)

const Reach = ({ complete }: Pick<Leaders, 'complete'>) => (
  <p className={facts.words}>
    <span className={facts.muted}>
      {complete.length === 0
        ? 'No list of holders is known to be complete: a day for which nobody is named is not known, not vacant.'
        : complete.map(({ office, until }) => `${officeWord(office)}: complete${until === null ? '' : ` to ${dayText(until)}`}`).join('; ')}
    </span>
  </p>
)

export const StateLeaders = ({ id, leaders, today }: { readonly id: string; readonly leaders: Leaders; readonly today: string }) => {
  const { on = today, all } = route.useSearch()
  const navigate = route.useNavigate()
  const isAll = hasPart(all, 'terms')
  const shown = isAll ? leaders.terms : leaders.terms.filter((term) => heldOn(term, on))
  return (
    <div id="leaders">
      <Panel title="Leaders by date" flush>
        <div className={facts.controls}>
          <Field label="In office on">
            <TextInput
              type="date"
              value={on}
              onChange={(next) => {
                if (/^\d{4}-\d{2}-\d{2}$/.test(next))
                  void navigate({ search: (before) => ({ ...before, on: next }), replace: true, resetScroll: false })
              }}
            />
          </Field>
          <StateLink change={{ all: isAll ? withoutPart(all, 'terms') : withPart(all, 'terms') }}>
            {isAll ? 'Only those in office on the day' : `All ${leaders.terms.length} terms on record`}
          </StateLink>
        </div>
        {shown.length === 0 ? (
          <Empty title="Nobody on record for this day">
            <p>The record names heads of state and of government from 2015 on, and few before.</p>
          </Empty>
        ) : (
          <Terms id={id} terms={shown} day={on} isAll={isAll} />
        )}
        <Reach complete={leaders.complete} />
      </Panel>
    </div>
  )
}
