/** States page: states, unions and regions, found by typing. In: what is typed, from the address. Out: a table, those with most on record first. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asking, type OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { TextInput } from '../design/text-input.tsx'
import { digits } from '../parts/digits.ts'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Wide } from './wide.tsx'

type StateRow = OutputOf<'states'>['states'][number]

const route = getRouteApi('/states')
/** Without what is typed so many are shown; the others are found by typing. */
const FEW = 60

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Names that begin with the words come first; the order is kept among them. */
const matching = (rows: readonly StateRow[], typed: string): readonly StateRow[] => {
  const words = plain(typed)
  if (words === '') return rows
  const rank = ({ name, aliases }: StateRow): number => {
    if (plain(name).startsWith(words)) return 0
    const others = [name, ...aliases].map(plain)
    return others.some((one) => one.startsWith(words)) ? 1 : others.some((one) => one.includes(words)) ? 2 : 3
  }
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter((one) => one.rank < 3)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ row }) => row)
}

const Count = ({ count }: { readonly count: number }) => (
  <td className={facts.number}>{count === 0 ? <span className={facts.muted}>–</span> : digits(count)}</td>
)

const Told = ({ id, count }: { readonly id: string; readonly count: number | null }) => (
  <td className={facts.number}>
    {count === null || count === 0 ? <span className={facts.muted}>–</span> : <PageLink href={`/items?state=${id}`}>{count}</PageLink>}
  </td>
)

const Table = ({ rows }: { readonly rows: readonly StateRow[] }) => (
  <Wide label="States with how much is on record">
    <table className={facts.table}>
      <caption className={facts.unseen}>States, unions and regions with how much is on record of each</caption>
      <Columns
        names={['Name', 'Kind', 'Meetings', 'Visits', 'Declared', 'Terms of office', 'In your documents']}
        numbers={['Meetings', 'Visits', 'Declared', 'Terms of office', 'In your documents']}
      />
      <tbody>
        {rows.map(({ id, name, kind, meetings, visits, declared, terms, told }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/states/$id" params={{ id }}>
                {name}
              </Link>
            </th>
            <td className={facts.muted}>{kind === 'state' ? 'state' : 'union or region'}</td>
            <Count count={meetings} />
            <Count count={visits} />
            <Count count={declared} />
            <Count count={terms} />
            <Told id={id} count={told} />
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

/** Enter opens the first that is found. */
const Finder = ({ typed, first }: { readonly typed: string; readonly first: string | null }) => {
  const navigate = route.useNavigate()
  return (
    <div className={facts.controls}>
      <Field label="Find a state, union or region" bare>
        <TextInput
          value={typed}
          placeholder="Name, capital or code"
          autoComplete="off"
          onKeyDown={({ key }) => {
            if (key === 'Enter' && typed !== '' && first !== null) void navigate({ to: '/states/$id', params: { id: first } })
          }}
          onChange={(next) => void navigate({ search: next === '' ? {} : { q: next }, replace: true, resetScroll: false })}
        />
      </Field>
    </div>
  )
}

export const StatesPage = () => {
  const { q = '', all = false } = route.useSearch()
  const { data, error } = useQuery(asking('states', {}))
  const found = useMemo(() => matching(data?.states ?? [], q), [data, q])
  const shown = q === '' && !all ? found.slice(0, FEW) : found
  return (
    <>
      <PageHead title="States" about="Counts are what is on record, and no more: a dash says nothing about what there was." />
      <Panel title={q === '' ? 'Most on record first' : `${found.length} found`} flush>
        <Finder typed={q} first={found[0]?.id ?? null} />
        <p role="status" className={facts.unseen}>
          {q === '' ? '' : `${found.length} found`}
        </p>
        {error !== null ? <ErrorNote error={error} /> : null}
        {data === undefined && error === null ? <Loading lines={12} /> : null}
        {data !== undefined && found.length === 0 ? (
          <Empty title={`Nothing is called “${q}”`}>
            <p>Type part of a name, a capital, or a code of three letters.</p>
          </Empty>
        ) : null}
        {found.length > 0 ? <Table rows={shown} /> : null}
        {shown.length < found.length ? (
          <p className={facts.words}>
            <Link to="/states" search={{ all: true }} resetScroll={false}>
              Show all {found.length}
            </Link>
          </p>
        ) : null}
      </Panel>
    </>
  )
}
