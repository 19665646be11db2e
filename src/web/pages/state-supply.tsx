/** State supply: what a state has of the world's production, who takes it in, and from whom it takes materials. In: lists with year and source. Out: panels. */
import { getRouteApi } from '@tanstack/react-router'
import type { OutputOf } from '../client.ts'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { Columns } from './columns.tsx'
import facts from './facts.module.css'
import { Parties, Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { StateLink } from './state-link.tsx'
import { hasPart, withPart } from './state-search.ts'
import { Wide } from './wide.tsx'

type Supply = OutputOf<'state'>['supply']

const route = getRouteApi('/states/$id')
const FEW = 10

/** "38.7 %", "0.4 %". */
export const percent = (share: number): string => `${share >= 0.0995 ? Math.round(share * 100) : Number((share * 100).toPrecision(2))} %`

const Share = ({ share }: { readonly share: number }) => (
  <>
    <span className={facts.bar} style={{ inlineSize: `${Math.max(0.125, share * 5)}rem` }} aria-hidden="true" />
    {percent(share)}
  </>
)

const Material = ({ material: { slug, name } }: { readonly material: { readonly slug: string; readonly name: string } }) => (
  <PageLink href={`/materials/${slug}`}>{name}</PageLink>
)

const AllLink = ({ part, count }: { readonly part: string; readonly count: number }) => (
  <p className={facts.words}>
    <StateLink change={{ all: withPart(route.useSearch().all, part) }}>Show all {count}</StateLink>
  </p>
)

const useAll = (part: string, count: number): boolean => hasPart(route.useSearch().all, part) || count <= FEW + 2

const Produces = ({ rows }: { readonly rows: Supply['produces'] }) => {
  const isAll = useAll('produces', rows.length)
  return (
    <Panel title="Its share of the world’s production" flush>
      <Wide label="Share of the world’s production by material">
        <table className={facts.table}>
          <caption className={facts.unseen}>Share of the world’s production by material</caption>
          <Columns names={['Material', 'Stage', 'Year', 'Share', 'Rank']} />
          <tbody>
            {(isAll ? rows : rows.slice(0, FEW)).map(({ material, form, period, share, rank, producers, sources }) => (
              <tr key={`${material.slug} ${form}`}>
                <th scope="row">
                  <Material material={material} />
                </th>
                <td>{form}</td>
                <td>{period}</td>
                <td className={facts.day}>
                  <Sourced sources={sources} note={`${form}, ${period}`}>
                    <Share share={share} />
                  </Sourced>
                </td>
                <td className={facts.day}>
                  {rank} of {producers} named
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {isAll ? null : <AllLink part="produces" count={rows.length} />}
    </Panel>
  )
}

const Supplies = ({ rows }: { readonly rows: Supply['supplies'] }) => {
  const isAll = useAll('supplies', rows.length)
  return (
    <Panel title="Who takes materials from it" flush>
      <Wide label="Its part of the imports of others">
        <table className={facts.table}>
          <caption className={facts.unseen}>Its part of the imports of others</caption>
          <Columns names={['Importer', 'Material', 'Years', 'Of its imports']} />
          <tbody>
            {(isAll ? rows : rows.slice(0, FEW)).map(({ importer, material, form, period, share, sources }) => (
              <tr key={`${importer.id} ${material.slug} ${form}`}>
                <th scope="row">
                  <Party party={importer} />
                </th>
                <td>
                  <Material material={material} /> <span className={facts.muted}>{form === 'total' ? '' : form}</span>
                </td>
                <td className={facts.day}>{period}</td>
                <td className={facts.day}>
                  <Sourced sources={sources} note={`${form}, ${period}`}>
                    <Share share={share} />
                  </Sourced>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {isAll ? null : <AllLink part="supplies" count={rows.length} />}
    </Panel>
  )
}

const hhiText = ({ value, low, high }: Supply['imports'][number]['hhi']): string =>
  value !== null ? value.toFixed(2) : low === null || high === null ? 'not known' : `${low.toFixed(2)} to ${high.toFixed(2)}`

const ImportRow = ({ row: { material, form, of, period, suppliers, rest, hhi, sources } }: { readonly row: Supply['imports'][number] }) => (
  <tr>
    <th scope="row">
      <Material material={material} />{' '}
      <span className={facts.muted}>{[of, form].filter((part) => part !== 'imports' && part !== 'total').join(', ')}</span>
    </th>
    <td className={facts.day}>{period}</td>
    <td>
      {suppliers.map(({ party, share }, at) => (
        <span key={party.id}>
          {at === 0 ? '' : ', '}
          <Parties parties={[party]} />{' '}
          <Sourced sources={sources} note={`${form}, ${period}`}>
            {percent(share)}
          </Sourced>
        </span>
      ))}
      {rest === 0 ? null : <span className={facts.muted}>, not named {percent(rest)}</span>}
    </td>
    <td className={facts.day}>{hhiText(hhi)}</td>
  </tr>
)

const Imports = ({ rows }: { readonly rows: Supply['imports'] }) => {
  const isAll = useAll('imports', rows.length)
  return (
    <Panel title="From whom it takes materials" flush>
      <Wide label="Suppliers by material, most concentrated first">
        <table className={facts.table}>
          <caption className={facts.unseen}>Suppliers by material, most concentrated first</caption>
          <Columns names={['Material', 'Years', 'Largest suppliers', 'Concentration']} />
          <tbody>
            {(isAll ? rows : rows.slice(0, FEW)).map((row) => (
              <ImportRow key={`${row.material.slug} ${row.form}`} row={row} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p className={`${facts.words} ${facts.muted}`}>
        Concentration: the sum of the squares of the shares; 1 is one supplier, 0.1 ten equal ones. Suppliers that are not named make it a
        range.
      </p>
      {isAll ? null : <AllLink part="imports" count={rows.length} />}
    </Panel>
  )
}

export const StateSupply = ({ name, supply: { produces, supplies, imports } }: { readonly name: string; readonly supply: Supply }) => {
  const missing = [
    ...(produces.length === 0 ? ['its part of the world’s production of any material'] : []),
    ...(supplies.length === 0 ? ['its part of the imports of others'] : []),
    ...(imports.length === 0
      ? ['from whom it takes materials (built in for the United States alone; trade data that you import add others)']
      : []),
  ]
  return (
    <div id="dependence" className={facts.grid}>
      <div className={facts.pair}>
        {produces.length === 0 ? null : <Produces rows={produces} />}
        {supplies.length === 0 ? null : <Supplies rows={supplies} />}
      </div>
      {imports.length === 0 ? null : <Imports rows={imports} />}
      {missing.length === 0 ? null : (
        <Panel title={missing.length === 3 ? 'Dependence' : 'Not on record'}>
          <p>
            Not on record for {name}: {missing.join('; ')}.
          </p>
        </Panel>
      )}
    </div>
  )
}
