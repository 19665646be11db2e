/** State trade: how evenly a state's trade is spread among poles. In: the multi-vector index by period. Out: a panel: table, a picture beside it, what is missing. */
import { lazy, Suspense } from 'react'
import { valueText } from '../../checks/wording.ts'
import { Empty } from '../design/empty.tsx'
import { Panel } from '../design/panel.tsx'
import facts from './facts.module.css'
import { Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { percent } from './state-supply.tsx'
import { isDrawable, type Vectors } from './trade-years.ts'
import { Wide } from './wide.tsx'

type Period = Vectors['periods'][number]
type Bounds = { readonly value: number | null; readonly low: number | null; readonly high: number | null }

const TradeChart = lazy(() => import('./trade-chart.tsx').then(({ TradeChart: chart }) => ({ default: chart })))

const boundsText = ({ value, low, high }: Bounds, write: (value: number) => string): string =>
  value !== null ? write(value) : low === null || high === null ? 'not known' : `${write(low)} to ${write(high)}`

/** Bounds that leave everything open say nothing. */
const indexText = (index: Period['amongPoles'], of: 'evenness' | 'effectivePartners'): string => {
  if (index === null || (index.evenness.value === null && index.evenness.low === 0 && index.evenness.high === 1)) return 'not known'
  return boundsText(index[of], two)
}

const two = (value: number): string => value.toFixed(2)

const periodText = (period: string): string => period.replace('/', ' to ')

const sourcesOf = ({ figures }: Period, partner: string) =>
  figures.filter((one) => one.partner.id === partner).flatMap((one) => one.sources)

const notesOf = ({ figures }: Period, partner: string): string =>
  figures
    .filter((one) => one.partner.id === partner)
    .map(({ flow, statedBy, note }) => `${flow === 'total' ? 'exports and imports' : flow}, ${statedBy}${note === '' ? '' : ` (${note})`}`)
    .join('; ')

const PoleCell = ({ period, at }: { readonly period: Period; readonly at: number }) => {
  const pole = period.poles[at]
  if (pole === undefined) return <td />
  if (pole.value === null)
    return (
      <td className={facts.number}>
        <span className={facts.muted}>not on record</span>
      </td>
    )
  return (
    <td className={facts.number}>
      <Sourced sources={sourcesOf(period, pole.pole.id)} note={notesOf(period, pole.pole.id)}>
        {valueText(pole.value, period.unit)}
      </Sourced>
      {pole.share === null ? null : <span className={facts.muted}> {boundsText(pole.share, percent)}</span>}
    </td>
  )
}

const VectorRow = ({ period }: { readonly period: Period }) => (
  <tr>
    <th scope="row" className={facts.day}>
      {periodText(period.period)}
    </th>
    {period.poles.map(({ pole }, at) => (
      <PoleCell key={pole.id} period={period} at={at} />
    ))}
    <td className={facts.number}>
      {period.allTrade === null ? (
        <span className={facts.muted}>not on record</span>
      ) : (
        <Sourced sources={sourcesOf(period, 'world')} note={notesOf(period, 'world')}>
          {valueText(period.allTrade, period.unit)}
        </Sourced>
      )}
    </td>
    <td className={facts.number}>{indexText(period.amongPoles, 'evenness')}</td>
    <td className={facts.number}>{indexText(period.amongPoles, 'effectivePartners')}</td>
  </tr>
)

const VectorTable = ({ name, vectors }: { readonly name: string; readonly vectors: Vectors }) => (
  <Wide label={`Trade of ${name} by pole`}>
    <table className={facts.table}>
      <caption className={facts.unseen}>Trade of {name} by pole and period, as the state itself reports it</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {vectors.poles.map((pole) => (
            <th key={pole.id} scope="col" className={facts.number}>
              <Party party={pole} />
            </th>
          ))}
          <th scope="col" className={facts.number}>
            All trade
          </th>
          <th scope="col" className={facts.number}>
            Evenness
          </th>
          <th scope="col" className={facts.number}>
            As even as … poles
          </th>
        </tr>
      </thead>
      <tbody>
        {vectors.periods.map((period) => (
          <VectorRow key={`${period.period} ${period.unit}`} period={period} />
        ))}
      </tbody>
    </table>
  </Wide>
)

const Mirror = ({ vectors: { reportedByPartners } }: { readonly vectors: Vectors }) =>
  reportedByPartners.length === 0 ? null : (
    <details>
      <summary>What partners themselves report ({reportedByPartners.length}): beside, never within the index</summary>
      <ul>
        {reportedByPartners.map((one) => (
          <li key={`${one.reporter.id} ${one.period} ${one.flow} ${one.value}`}>
            {periodText(one.period)}, <Party party={one.reporter} />:{' '}
            <Sourced sources={one.sources} note={`${one.flow}, ${one.statedBy}`}>
              {valueText(one.value, one.unit)}
            </Sourced>
          </li>
        ))}
      </ul>
    </details>
  )

const Missing = ({ vectors: { missing, formulas } }: { readonly vectors: Vectors }) => (
  <details>
    <summary>What is missing ({missing.length}), and how it is computed</summary>
    <ul>
      {[...missing, ...formulas].map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </details>
)

export const StateTrade = ({ name, vectors }: { readonly name: string; readonly vectors: Vectors | null }) => (
  <div id="trade">
    <Panel title="Trade by pole: the multi-vector index" flush>
      {vectors === null ? (
        <Empty title={`No figure of the trade of ${name} is on record`}>
          <p>Import trade data (chancery data add) to see how it is spread among poles.</p>
        </Empty>
      ) : (
        <>
          {vectors.periods.length === 0 ? (
            <Empty title={`What ${name} itself reports of its trade with these poles is not on record`}>
              <p>No index is computed from the figures of its partners.</p>
            </Empty>
          ) : (
            <VectorTable name={name} vectors={vectors} />
          )}
          <div className={facts.words}>
            {isDrawable(vectors) ? (
              <Suspense fallback={null}>
                <TradeChart name={name} vectors={vectors} />
              </Suspense>
            ) : null}
            <Mirror vectors={vectors} />
            <Missing vectors={vectors} />
          </div>
        </>
      )}
    </Panel>
  </div>
)
