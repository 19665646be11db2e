/** State promises: what a state gave, was given and shares, by the meetings on record and by the user's own documents. In: both. Out: two panels. */
import { getRouteApi } from '@tanstack/react-router'
import type { OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { Panel } from '../design/panel.tsx'
import { DeclaredTable } from './declared-table.tsx'
import facts from './facts.module.css'
import { StateLink } from './state-link.tsx'
import { hasPart, type Side, sides, withPart } from './state-search.ts'
import { ToldPromises } from './told-promises.tsx'

const route = getRouteApi('/states/$id')
const FEW = 12

const sideWords: Readonly<Record<Side, string>> = { given: 'Given', received: 'Received', shared: 'Shared by all sides' }

interface SidesProps {
  readonly counts: readonly { readonly side: Side; readonly rows: readonly unknown[] }[]
  readonly side: Side
}

const Sides = ({ counts, side }: SidesProps) => (
  <nav className={facts.sides} aria-label="Side">
    {counts.map((one) => (
      <StateLink key={one.side} change={{ side: one.side }} className={facts.side} isCurrent={one.side === side}>
        {sideWords[one.side]} {one.rows.length}
      </StateLink>
    ))}
  </nav>
)

export interface DeclaredPanelProps {
  readonly name: string
  readonly declared: OutputOf<'state'>['declared']
}

export const StateDeclared = ({ name, declared }: DeclaredPanelProps) => {
  const { side: asked, all } = route.useSearch()
  const counts = sides.map((one) => ({ side: one, rows: declared.filter((row) => row.side === one) }))
  const side = asked ?? counts.find(({ rows }) => rows.length > 0)?.side ?? 'given'
  const rows = counts.find((one) => one.side === side)?.rows ?? []
  const isAll = hasPart(all, 'declared') || rows.length <= FEW + 2
  if (declared.length === 0)
    return (
      <Panel title="What meetings on record declared">
        <Empty title={`Nothing on record with ${name}`}>
          <p>The starter record is a choice of meetings: what it lacks says nothing.</p>
        </Empty>
      </Panel>
    )
  return (
    <Panel title="What meetings on record declared" flush>
      <div className={facts.controls}>
        <Sides counts={counts} side={side} />
      </div>
      {rows.length === 0 ? (
        <Empty title={`${sideWords[side]}: nothing on record`}>
          <p>The starter record is a choice of meetings: what it lacks says nothing.</p>
        </Empty>
      ) : (
        <DeclaredTable label={`${sideWords[side]}, ${name}`} rows={isAll ? rows : rows.slice(0, FEW)} withMeeting />
      )}
      {isAll ? null : (
        <p className={facts.words}>
          <StateLink change={{ all: withPart(all, 'declared') }}>Show all {rows.length}</StateLink>
        </p>
      )}
      <p className={`${facts.words} ${facts.muted}`}>
        A choice of meetings, in our own words; what it lacks says nothing. What came of it is told only where a source tells.
      </p>
    </Panel>
  )
}

export const StateTold = ({ id, told }: { readonly id: string; readonly told: OutputOf<'stateTold'> }) => (
  <Panel title="What your documents tell" flush>
    {told.given.total + told.received.total === 0 ? (
      <p className={`${facts.words} ${facts.muted}`}>No promise of this state, or to it, is told in your documents.</p>
    ) : (
      <>
        <ToldPromises label="Given" promises={told.given} boardAddress={`/commitments?agent=${id}`} />
        <ToldPromises label="Received" promises={told.received} boardAddress={`/commitments?recipient=${id}`} />
      </>
    )}
  </Panel>
)
