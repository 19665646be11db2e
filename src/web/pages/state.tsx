/** State page: one state, union or region. In: its id and what stands in the address. Out: leaders, contacts, initiative, promises, dependence, trade by pole. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking, type OutputOf } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import facts from './facts.module.css'
import { StateContacts } from './state-contacts.tsx'
import { StateGroups } from './state-groups.tsx'
import { StateInitiative } from './state-initiative.tsx'
import { StateLeaders } from './state-leaders.tsx'
import { StateDeclared, StateTold } from './state-promises.tsx'
import { DEFAULT_SINCE } from './state-search.ts'
import { StateSupply } from './state-supply.tsx'
import { StateTrade } from './state-trade.tsx'

const route = getRouteApi('/states/$id')

const parts = [
  ['leaders', 'Leaders'],
  ['initiative', 'Initiative'],
  ['contacts', 'Contacts'],
  ['promises', 'Promises'],
  ['dependence', 'Dependence'],
  ['trade', 'Trade by pole'],
] as const

const Told = ({
  id,
  answer,
}: {
  readonly id: string
  readonly answer: { readonly data: OutputOf<'stateTold'> | undefined; readonly error: unknown }
}) => {
  if (answer.error !== null && answer.error !== undefined) return <ErrorNote error={answer.error} />
  if (answer.data === undefined)
    return (
      <Panel title="What your documents tell">
        <Loading lines={4} />
      </Panel>
    )
  return <StateTold id={id} told={answer.data} />
}

interface PageProps {
  readonly state: OutputOf<'state'>
  readonly told: { readonly data: OutputOf<'stateTold'> | undefined; readonly error: unknown }
  readonly today: string
}

const Page = ({ state, told, today }: PageProps) => (
  <>
    <PageHead title={state.name} {...(state.capital === null ? {} : { about: `Capital ${state.capital}` })} />
    <nav className={facts.contents} aria-label="On this page">
      {parts.map(([part, word]) => (
        <a key={part} href={`#${part}`}>
          {word}
        </a>
      ))}
    </nav>
    <div className={facts.grid}>
      <div className={facts.pair}>
        <StateLeaders id={state.id} leaders={state.leaders} today={today} />
        <div className={facts.grid}>
          <StateGroups state={state} />
          {told.data === undefined ? null : <StateInitiative id={state.id} told={told.data} />}
        </div>
      </div>
      <StateContacts id={state.id} name={state.name} contacts={state.contacts} documents={told.data?.contacts ?? []} />
      <div id="promises" className={facts.grid}>
        <Told id={state.id} answer={told} />
        <StateDeclared name={state.name} declared={state.declared} />
      </div>
      <StateSupply name={state.name} supply={state.supply} />
      <StateTrade name={state.name} vectors={state.vectors} />
    </div>
  </>
)

export const StatePage = () => {
  const { id } = route.useParams()
  const { since = DEFAULT_SINCE } = route.useSearch()
  const { data: state, error } = useQuery({
    ...asking('state', { id, since }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })
  const told = useQuery(asking('stateTold', { id, since }))
  const { data: about } = useQuery(asking('about', {}))
  if (error !== null)
    return (
      <>
        <PageHead title="States" />
        <ErrorNote error={error} />
      </>
    )
  if (state === undefined || about === undefined) return <Loading lines={12} />
  return <Page state={state} told={told} today={about.today} />
}
