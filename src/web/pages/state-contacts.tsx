/** State contacts: the matrix, and below it what the open cell counts. In: a state, contacts on record and told. Out: a panel. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking, type OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { Panel } from '../design/panel.tsx'
import { EvidenceList } from './evidence-list.tsx'
import facts from './facts.module.css'
import { StateLink } from './state-link.tsx'
import { type ContactRow, kindWords, type OpenCell, StateMatrix } from './state-matrix.tsx'
import { DEFAULT_SINCE, hasPart, told, withPart } from './state-search.ts'

const route = getRouteApi('/states/$id')
const FIRST_YEARS = ['1991', '2005', '2015', '2020'] as const
/** Powers shown before all are asked for. */
const FEW = 12

/** Rows of one power together, told ones last. */
const joined = (recorded: readonly ContactRow[], documents: readonly ContactRow[]): readonly ContactRow[] => {
  const powers = [...new Set([...recorded, ...documents].map(({ power }) => power.id))]
  return powers.flatMap((id) => [...recorded, ...documents].filter(({ power }) => power.id === id))
}

const OpenCellPanel = ({ id, since, open }: { readonly id: string; readonly since: string; readonly open: OpenCell }) => {
  const { power, kind, year } = open
  const { data, error } = useQuery(asking('stateMeetings', { id, since, ...told({ power, kind, year }) }))
  const [first] = data?.contacts ?? []
  const title = `${first?.power.name ?? power ?? 'All'}${kind === undefined ? '' : `, ${kindWords[kind]}`}, ${year ?? `since ${since}`}`
  const close = (
    <StateLink change={{ power: null, kind: null, year: null }} hash="contacts">
      Close
    </StateLink>
  )
  return (
    <Panel title={title} flush actions={close}>
      {error !== null ? <ErrorNote error={error} /> : null}
      {data === undefined && error === null ? <Loading lines={3} /> : null}
      {data === undefined ? null : (
        <EvidenceList
          label={title}
          lines={data.contacts.map((one, at) => ({
            key: `${one.start} ${at}`,
            what: one.what,
            ...(one.isOnRecord || one.kind !== 'documents' ? {} : { aside: 'not on record otherwise' }),
            evidence: one.evidence,
          }))}
        />
      )}
    </Panel>
  )
}

export interface StateContactsProps {
  readonly id: string
  readonly name: string
  readonly contacts: OutputOf<'state'>['contacts']
  readonly documents: readonly ContactRow[]
}

export const StateContacts = ({ id, name, contacts, documents }: StateContactsProps) => {
  const { since = DEFAULT_SINCE, power, kind, year, all } = route.useSearch()
  const rows = joined(contacts.rows, documents)
  const powers = [...new Set(rows.map((row) => row.power.id))]
  const isAll = hasPart(all, 'contacts') || powers.length <= FEW + 2
  const shown = isAll ? rows : rows.filter((row) => powers.indexOf(row.power.id) < FEW || row.power.id === power)
  return (
    <div id="contacts" className={facts.grid}>
      <Panel title="Contacts by power and year" flush>
        <div className={facts.controls}>
          <nav className={facts.sides} aria-label="First year">
            {FIRST_YEARS.map((first) => (
              <StateLink key={first} change={{ since: first }} className={facts.side} isCurrent={first === since}>
                since {first}
              </StateLink>
            ))}
          </nav>
        </div>
        {rows.length === 0 ? (
          <Empty title="No contact is on record">
            <p>
              Nothing on record is no evidence that nobody met. Lists of meetings and visits cover few states; see what is on record of
              others.
            </p>
          </Empty>
        ) : (
          <StateMatrix name={name} years={contacts.years} rows={shown} rule={contacts.rule} open={{ power, kind, year }} />
        )}
        {isAll ? null : (
          <p className={facts.words}>
            <StateLink change={{ all: withPart(all, 'contacts') }}>Show all {powers.length} powers and formats</StateLink>
          </p>
        )}
      </Panel>
      <div id="contacts-open">{power === undefined ? null : <OpenCellPanel id={id} since={since} open={{ power, kind, year }} />}</div>
    </div>
  )
}
