/** Material place: production and reserves by state. In: figures as published. Out: a map and the table of the same figures, the latest of each state. */
import { lazy, Suspense, useMemo } from 'react'
import { valueText } from '../../checks/wording.ts'
import type { EvidenceSource } from '../../record/verdict.ts'
import type { OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { Loading } from '../design/loading.tsx'
import { Panel } from '../design/panel.tsx'
import { Tabs } from '../design/tabs.tsx'
import facts from './facts.module.css'
import type { MapFigure } from './material-map.tsx'
import { Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { percent } from './state-supply.tsx'
import { Wide } from './wide.tsx'

type Figure = OutputOf<'material'>['figures'][number]
export type PlaceMeasure = 'production' | 'reserves'

const MaterialMap = lazy(() => import('./material-map.tsx').then(({ MaterialMap: map }) => ({ default: map })))

interface Latest {
  readonly figure: Figure
  readonly state: NonNullable<Figure['state']>
  readonly value: number
  readonly period: string
  readonly mark: string
}

const groupOf = ({ stage, unit, content }: Figure): string => [stage, unit, content].join('|')

/** One list of one unit and content is drawn: that with most states. The others stand in the table. */
const latestOf = (figures: readonly Figure[], measure: PlaceMeasure): readonly (readonly Latest[])[] => {
  const rows = figures.flatMap((figure): Latest[] => {
    const { state } = figure
    const last = figure.points.at(-1)
    return figure.measure !== measure || state === null || last === undefined || last.value <= 0
      ? []
      : [{ figure, state, value: last.value, period: last.period, mark: last.mark }]
  })
  const groups = [...Map.groupBy(rows, ({ figure }) => groupOf(figure)).values()].map((group) => {
    const byState = [...Map.groupBy(group, ({ state }) => state.id).values()]
    return byState
      .flatMap((same) => same.toSorted((left, right) => (left.period < right.period ? 1 : -1)).slice(0, 1))
      .toSorted((left, right) => right.value - left.value)
  })
  return groups.toSorted((left, right) => right.length - left.length)
}

const unitText = ({ unit, content }: Figure): string => (content === '' ? unit : `${unit} ${content}`)

const GroupTable = ({
  rows,
  measure,
  sourcesOf,
}: {
  readonly rows: readonly Latest[]
  readonly measure: PlaceMeasure
  readonly sourcesOf: (ids: readonly string[]) => EvidenceSource[]
}) => {
  const total = rows.reduce((sum, { value }) => sum + value, 0)
  const [first] = rows
  if (first === undefined) return null
  const name = `${first.figure.stage === '' ? '' : `${first.figure.stage}, `}${unitText(first.figure)}`
  return (
    <Wide label={`${measure}, ${name}`}>
      <table className={facts.table}>
        <caption>
          {measure === 'production' ? 'Production' : 'Reserves'}, {name}: the latest year of each state
        </caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Year</th>
            <th scope="col" className={facts.number}>
              Quantity
            </th>
            <th scope="col" className={facts.number}>
              Of those on record
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, state, value, period, mark }) => (
            <tr key={state.id}>
              <th scope="row">
                <Party party={state} />
              </th>
              <td className={facts.day}>{period}</td>
              <td className={facts.number}>
                <Sourced sources={sourcesOf(figure.sources)} note={[period, mark].filter((part) => part !== '').join(', ')}>
                  {valueText(value, figure.unit)}
                </Sourced>
              </td>
              <td className={facts.number}>{percent(value / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

export interface MaterialPlaceProps {
  readonly name: string
  readonly figures: readonly Figure[]
  readonly measure: PlaceMeasure
  readonly onMeasure: (measure: PlaceMeasure) => void
  readonly sourcesOf: (ids: readonly string[]) => EvidenceSource[]
}

const periodsOf = (rows: readonly Latest[]): string => {
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted()
  return periods.length > 1 ? `${periods[0]} to ${periods.at(-1)}, the latest of each state` : (periods[0] ?? '')
}

export const MaterialPlace = ({ name, figures, measure, onMeasure, sourcesOf }: MaterialPlaceProps) => {
  const groups = useMemo(() => latestOf(figures, measure), [figures, measure])
  const [drawn] = groups
  const shapes = useMemo(
    (): readonly MapFigure[] => (drawn ?? []).map(({ state, value }) => ({ numeric: state.numeric, name: state.name, quantity: value })),
    [drawn],
  )
  const [first] = drawn ?? []
  return (
    <Panel title="Where it is produced, and where it lies" flush>
      <div className={facts.words}>
        <Tabs
          label="Production or reserves"
          tabs={[
            { value: 'production', label: 'Production' },
            { value: 'reserves', label: 'Reserves' },
          ]}
          value={measure}
          onChange={onMeasure}
        >
          {drawn === undefined || first === undefined ? (
            <Empty title={`No ${measure} by state is on record`}>That is not known, which is not zero.</Empty>
          ) : (
            <Suspense fallback={<Loading lines={8} />}>
              <MaterialMap
                title={`${name}: ${measure} by state`}
                subtitle={`${first.figure.stage === '' ? '' : `${first.figure.stage}, `}${unitText(first.figure)}, ${periodsOf(drawn)}`}
                source={`Sources: ${[...new Set(sourcesOf(drawn.flatMap(({ figure }) => figure.sources)).map(({ publisher, title }) => `${publisher}, ${title}`))].join('; ')}. Borders: Natural Earth.`}
                figures={shapes}
              />
            </Suspense>
          )}
        </Tabs>
      </div>
      {groups.map((rows) => (
        <GroupTable key={rows.map(({ figure }) => groupOf(figure))[0] ?? ''} rows={rows} measure={measure} sourcesOf={sourcesOf} />
      ))}
    </Panel>
  )
}
