/** Materials page: every material on record. In: an importer and what is typed, from the address. Out: who produces most, from whom the importer takes it, how concentrated, each with its source. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { EvidenceSource } from '../../record/verdict.ts'
import { asking, type OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import { TextInput } from '../design/text-input.tsx'
import { estimateText } from '../parts/shares-in-words.ts'
import facts from './facts.module.css'
import { ImporterChoice } from './importer-choice.tsx'
import { DEFAULT_IMPORTER } from './material-address.ts'
import { Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'
import { percent } from './state-supply.tsx'
import { Wide } from './wide.tsx'

type Answer = OutputOf<'materials'>
type Row = Answer['materials'][number]

const route = getRouteApi('/materials')

const isFound = ({ name, aliases }: Row, q: string): boolean =>
  [name, ...aliases].some((one) => one.toLowerCase().includes(q.trim().toLowerCase()))

const unknown = <span className={facts.muted}>not on record</span>

const Standing = ({
  standing,
  sourcesOf,
}: {
  readonly standing: Row['imports']
  readonly sourcesOf: (ids: readonly string[]) => EvidenceSource[]
}) =>
  standing === null || standing.top === null ? (
    unknown
  ) : (
    <>
      <Party party={standing.top.party} />{' '}
      <Sourced
        sources={sourcesOf(standing.sources)}
        note={[standing.of, standing.form, standing.period].filter((part) => part !== '').join(', ')}
      >
        {percent(standing.top.share)}
      </Sourced>
    </>
  )

const relianceText = ({ value, low, high, isNetExporter }: NonNullable<Row['reliance']>): string =>
  isNetExporter ? 'net exporter' : value === null ? `${percent(low)} to ${percent(high)}` : percent(value)

const Table = ({ rows, answer }: { readonly rows: readonly Row[]; readonly answer: Answer }) => {
  const sourcesOf = (ids: readonly string[]): EvidenceSource[] => answer.sources.filter(({ id }) => ids.includes(id))
  return (
    <Wide label="Materials">
      <table className={`${facts.table} ${facts.roomy}`}>
        <caption className={facts.unseen}>
          Materials: largest producer, largest supplier of {answer.importer.name}, concentration, reliance
        </caption>
        <thead>
          <tr>
            <th scope="col">Material</th>
            <th scope="col">Largest producer</th>
            <th scope="col">Largest supplier of {answer.importer.name}</th>
            <th scope="col" className={facts.number}>
              Concentration of its suppliers (HHI)
            </th>
            <th scope="col" className={facts.number}>
              Net import reliance
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name, production, imports, reliance }) => (
            <tr key={slug}>
              <th scope="row">
                <Link to="/materials/$slug" params={{ slug }} search={(before) => ({ importer: before.importer })}>
                  {name}
                </Link>
              </th>
              <td>
                <Standing standing={production} sourcesOf={sourcesOf} />
              </td>
              <td>
                <Standing standing={imports} sourcesOf={sourcesOf} />
              </td>
              <td className={facts.number}>
                {imports === null ? (
                  unknown
                ) : (
                  <Sourced sources={sourcesOf(imports.sources)} note={`${imports.suppliers} suppliers named, ${imports.period}`}>
                    {estimateText(imports.hhi)}
                  </Sourced>
                )}
              </td>
              <td className={facts.number}>
                {reliance === null ? (
                  unknown
                ) : (
                  <Sourced sources={sourcesOf(reliance.sources)} note={`${reliance.of}, ${reliance.year}`}>
                    {relianceText(reliance)}
                  </Sourced>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

export const MaterialsPage = () => {
  const { importer = DEFAULT_IMPORTER, q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery({ ...asking('materials', { importer }), placeholderData: (before) => before })
  const found = (data?.materials ?? []).filter((row) => isFound(row, q))
  return (
    <>
      <PageHead
        title="Materials"
        about="Who produces them, and on whom an importer depends. What is not on record is not known, which is not zero."
      />
      <Panel title={data === undefined ? 'Materials' : `${found.length} materials`} flush>
        <div className={facts.controls}>
          <ImporterChoice
            value={importer}
            onChange={(id) => void navigate({ search: (before) => ({ ...before, importer: id }), replace: true })}
          />
          <Field label="Find a material">
            <TextInput
              value={q}
              autoComplete="off"
              placeholder="Name or symbol"
              onChange={(next) => void navigate({ search: (before) => ({ ...before, q: next === '' ? undefined : next }), replace: true })}
            />
          </Field>
        </div>
        {error !== null ? <ErrorNote error={error} /> : null}
        {data === undefined && error === null ? <Loading lines={12} /> : null}
        {data !== undefined && found.length === 0 ? <Empty title={`No material on record is called “${q}”`} /> : null}
        {data !== undefined && found.length > 0 ? <Table rows={found} answer={data} /> : null}
      </Panel>
    </>
  )
}
