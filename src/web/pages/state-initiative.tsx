/** State initiative: who proposed, invited, travelled, announced first, in what documents tell of a state. In: counts with their items. Out: a panel; each count opens the words. */
import { getRouteApi } from '@tanstack/react-router'
import type { OutputOf } from '../client.ts'
import { Panel } from '../design/panel.tsx'
import { Columns } from './columns.tsx'
import { EvidenceList } from './evidence-list.tsx'
import facts from './facts.module.css'
import { Party } from './parties.tsx'
import { StateLink } from './state-link.tsx'
import { Wide } from './wide.tsx'

type Told = OutputOf<'stateTold'>
type InitiativeRow = Told['initiative']['rows'][number]

const route = getRouteApi('/states/$id')
const columns = [
  ['proposed', 'Proposed'],
  ['invited', 'Invited'],
  ['travelled', 'Travelled'],
  ['announced-first', 'Announced first'],
] as const
const words = columns.map(([, word]) => word)
const FEW = 8

const actsOf = ({ acts }: InitiativeRow, column: string) => acts[column] ?? []

const OpenActs = ({ rows, act }: { readonly rows: readonly InitiativeRow[]; readonly act: string }) => {
  const [party, column = ''] = act.split('.')
  const row = rows.find((one) => one.party.id === party)
  if (row === undefined || actsOf(row, column).length === 0) return null
  const word = columns.find(([name]) => name === column)?.[1] ?? column
  const label = `${row.party.name}: ${word.toLowerCase()}`
  return (
    <>
      <h3 className={facts.words}>{label}</h3>
      <EvidenceList
        label={label}
        lines={actsOf(row, column).map(({ item, quote, evidence }) => ({ key: item, what: `“${quote}”`, evidence }))}
      />
    </>
  )
}

const Table = ({ id, rows, open }: { readonly id: string; readonly rows: readonly InitiativeRow[]; readonly open: string | undefined }) => (
  <Wide label="Acts of initiative by party">
    {' '}
    <table className={facts.table}>
      <caption className={facts.unseen}>Acts of initiative by party</caption>
      <Columns names={['Party', ...words]} numbers={words} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.party.id} className={row.party.id === id ? facts.now : undefined}>
            <th scope="row">
              <Party party={row.party} />
            </th>
            {columns.map(([name, word]) => {
              const count = actsOf(row, name).length
              const key = `${row.party.id}.${name}`
              return (
                <td key={name} className={facts.number}>
                  {count === 0 ? (
                    <span className={facts.muted}>–</span>
                  ) : (
                    <StateLink change={{ act: open === key ? null : key }} label={`${row.party.name}, ${word.toLowerCase()}: ${count}`}>
                      {count}
                    </StateLink>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

export const StateInitiative = ({ id, told }: { readonly id: string; readonly told: Told }) => {
  const { act } = route.useSearch()
  const { rows, rule } = told.initiative
  const { items, more } = told.looked
  // the state itself is always shown, however few its acts
  const shown = rows.filter((row, at) => at < FEW || row.party.id === id)
  return (
    <div id="initiative">
      <Panel title="Who takes the initiative" flush>
        {rows.length === 0 ? (
          <p className={`${facts.words} ${facts.muted}`}>
            No act of initiative is told in your documents. Nothing told is no evidence that nobody took it.
          </p>
        ) : (
          <Table id={id} rows={shown} open={act} />
        )}
        {act === undefined ? null : <OpenActs rows={rows} act={act} />}
        <details className={facts.words}>
          <summary>
            Counted in {items} {items === 1 ? 'item' : 'items'} told of it{more ? ', the last ones of more' : ''}; how it is counted
          </summary>
          {rule.map((one) => (
            <p key={one} className={facts.muted}>
              {one}
            </p>
          ))}
        </details>
      </Panel>
    </div>
  )
}
