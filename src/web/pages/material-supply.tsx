/** Material supply: on whom the importer depends. In: a material's answer. Out: panels: the chain, the years, control, routes, restrictions, what is missing; a table beside every picture. */
import { lazy, Suspense } from 'react'
import type { EvidenceSource } from '../../record/verdict.ts'
import type { OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { Loading } from '../design/loading.tsx'
import { Panel } from '../design/panel.tsx'
import { estimateText, rangeText } from '../parts/shares-in-words.ts'
import facts from './facts.module.css'
import { Parties, Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { percent } from './state-supply.tsx'
import { Wide } from './wide.tsx'

export type MaterialAnswer = OutputOf<'material'>
export interface PartProps {
  readonly answer: MaterialAnswer
  readonly sourcesOf: (ids: readonly string[]) => EvidenceSource[]
}

const MaterialSankey = lazy(() => import('./material-sankey.tsx').then(({ MaterialSankey: sankey }) => ({ default: sankey })))
const MaterialLines = lazy(() => import('./material-lines.tsx').then(({ MaterialLines: lines }) => ({ default: lines })))

const namesOf = (sources: readonly EvidenceSource[]): string =>
  `Sources: ${[...new Set(sources.map(({ publisher, title }) => [publisher, title].filter((part) => part !== '').join(', ')))].join('; ')}.`

const Notes = ({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <details className={facts.words}>
      <summary>
        {title} ({notes.length})
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  )

const formulaNotes = (formulas: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(formulas).map(([name, text]) => `${name}: ${text}`)

export const MaterialChain = ({ answer: { chain, name, importer }, sourcesOf }: PartProps) => (
  <Panel title={`From producers through refiners to ${importer.name}`} flush>
    {chain === null ? (
      <Empty title="No chain is on record">Who refines it and who supplies the refiners is not known for this importer.</Empty>
    ) : (
      <>
        {chain.flows.length === 0 ? null : (
          <div className={facts.words}>
            <Suspense fallback={<Loading lines={8} />}>
              <MaterialSankey
                chain={chain}
                title={`${name}: what ${importer.name} takes, stage by stage`}
                source={namesOf(
                  sourcesOf([...chain.supplies.sources, ...(chain.mining?.sources ?? []), ...(chain.refining?.sources ?? [])]),
                )}
              />
            </Suspense>
          </div>
        )}
        <Wide label="Dependence on each partner, direct and through the chain">
          <table className={facts.table}>
            <caption>
              Dependence on each partner ({chain.supplies.of}, {chain.supplies.period})
            </caption>
            <thead>
              <tr>
                <th scope="col">Partner</th>
                <th scope="col" className={facts.number}>
                  Direct
                </th>
                <th scope="col" className={facts.number}>
                  Of the ore behind it
                </th>
                <th scope="col" className={facts.number}>
                  At any stage
                </th>
              </tr>
            </thead>
            <tbody>
              {chain.partners.map(({ partner, direct, ore, anyStage }) => (
                <tr key={partner.id}>
                  <th scope="row">
                    <Party party={partner} />
                  </th>
                  <td className={facts.number}>
                    <Sourced sources={sourcesOf(chain.supplies.sources)} note={chain.supplies.period}>
                      {rangeText(direct)}
                    </Sourced>
                  </td>
                  <td className={facts.number}>{rangeText(ore)}</td>
                  <td className={facts.number}>{rangeText(anyStage)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        <Notes title="How it is computed, and what is missing" notes={[...chain.told, ...chain.missing, ...formulaNotes(chain.formulas)]} />
      </>
    )}
  </Panel>
)

export const MaterialYears = ({ answer: { series, relianceYears, name, importer, formulas }, sourcesOf }: PartProps) => {
  const rows = series.flatMap(({ of, form, years }) =>
    years.map((year) => ({ ...year, list: form === '' || form === 'total' ? of : `${of} (${form})` })),
  )
  return (
    <Panel title="Dependence over the years" flush>
      {rows.length === 0 ? (
        <Empty title="No year is on record" />
      ) : (
        <>
          {rows.length < 2 ? null : (
            <div className={facts.words}>
              <Suspense fallback={<Loading lines={8} />}>
                <MaterialLines
                  series={series}
                  title={`${name}, ${importer.name}: concentration of suppliers`}
                  source={namesOf(sourcesOf(rows.flatMap(({ sources }) => sources)))}
                />
              </Suspense>
            </div>
          )}
          <Wide label="Concentration and largest supplier by year">
            <table className={facts.table}>
              <caption>By year: lists of another whole or source are no series with each other</caption>
              <thead>
                <tr>
                  <th scope="col">Year</th>
                  <th scope="col">List</th>
                  <th scope="col">Largest</th>
                  <th scope="col" className={facts.number}>
                    HHI
                  </th>
                  <th scope="col" className={facts.number}>
                    Weighted by governance
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ year, period, list, suppliers, hhi, weighted, sources }) => (
                  <tr key={`${list} ${year} ${period}`}>
                    <th scope="row">{period}</th>
                    <td>{list}</td>
                    <td>
                      {suppliers.slice(0, 3).map(({ party, share }, at) => (
                        <span key={party.id}>
                          {at === 0 ? '' : ', '}
                          <Party party={party} />{' '}
                          <Sourced sources={sourcesOf(sources)} note={period}>
                            {percent(share)}
                          </Sourced>
                        </span>
                      ))}
                    </td>
                    <td className={facts.number}>{estimateText(hhi)}</td>
                    <td className={facts.number}>{estimateText(weighted)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          {relianceYears.length === 0 ? null : (
            <p className={facts.words}>
              Net import reliance:{' '}
              {relianceYears.map((one, at) => (
                <span key={one.year}>
                  {at === 0 ? '' : ', '}
                  <Sourced sources={sourcesOf(one.sources)} note={one.of}>
                    {one.isNetExporter ? 'net exporter' : one.value === null ? rangeText(one) : percent(one.value)}
                  </Sourced>{' '}
                  in {one.year}
                </span>
              ))}
              .
            </p>
          )}
          <Notes title="Formulas" notes={formulaNotes(formulas)} />
        </>
      )}
    </Panel>
  )
}

export const MaterialControl = ({ answer: { control, routes, restrictions }, sourcesOf }: PartProps) => (
  <Panel title="Who controls it, and what it crosses" flush>
    {control === null || control.projects.length === 0 ? (
      <Empty title="No project with its owners is on record">Whose the mines are is not known here.</Empty>
    ) : (
      <Wide label="Projects with owners and buyers">
        <table className={facts.table}>
          <caption>Projects on record: owners and contracted buyers</caption>
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Where</th>
              <th scope="col">Owners</th>
              <th scope="col">Contracted buyers</th>
            </tr>
          </thead>
          <tbody>
            {control.projects.map(({ id, name, state, status, owners, buyers, sources }) => (
              <tr key={id}>
                <th scope="row">
                  <Sourced sources={sourcesOf(sources)} note={status}>
                    {name}
                  </Sourced>{' '}
                  <span className={facts.muted}>{status}</span>
                </th>
                <td>
                  <Party party={state} />
                </td>
                {[owners, buyers].map((holders, at) => (
                  <td key={at === 0 ? 'owners' : 'buyers'}>
                    {holders.length === 0 ? <span className={facts.muted}>not known</span> : null}
                    {holders.map(({ name: holder, state: home, share, sources: told, note }, nth) => (
                      <span key={holder}>
                        {nth === 0 ? '' : '; '}
                        <Sourced sources={sourcesOf(told)} note={note}>
                          {holder}
                        </Sourced>
                        {home === null ? '' : ` (${home.name})`}
                        {share === null ? '' : ` ${percent(share)}`}
                      </span>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    )}
    {routes === null ? null : (
      <Wide label="What its way crosses">
        <table className={facts.table}>
          <caption>What the importer’s supply crosses on its way</caption>
          <thead>
            <tr>
              <th scope="col">Crossing</th>
              <th scope="col" className={facts.number}>
                Of the supply
              </th>
              <th scope="col">Way not told of</th>
            </tr>
          </thead>
          <tbody>
            {routes.crossings.map(({ via, kind, unknown, rows, ...range }) => (
              <tr key={`${kind} ${via}`}>
                <th scope="row">
                  {via} <span className={facts.muted}>{kind}</span>
                </th>
                <td className={facts.number}>
                  <Sourced sources={sourcesOf(rows.flatMap(({ sources }) => sources))}>{rangeText(range)}</Sourced>
                </td>
                <td>
                  <Parties parties={unknown} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    )}
    {restrictions.length === 0 ? null : (
      <div className={facts.words}>
        <p>Controls of exports in force that reach the importer:</p>
        <ul>
          {restrictions.map(({ state, type, from, note, sources }) => (
            <li key={`${state.id} ${type} ${from} ${note}`}>
              <Party party={state} />: <Sourced sources={sourcesOf(sources)}>{note === '' ? type : note}</Sourced>
              {from === null ? '' : `, since ${from}`}
            </li>
          ))}
        </ul>
      </div>
    )}
    <Notes title="What is missing" notes={[...(control?.missing ?? []), ...(routes?.missing ?? [])]} />
  </Panel>
)
