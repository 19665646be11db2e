/** Material page: one material, for an importer. In: both, from the address. Out: map, chain, years, what-if, caps, control; each figure with its source, a table beside every picture. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { capitalise } from '../../brief/actor-names.ts'
import type { EvidenceSource } from '../../record/verdict.ts'
import { asking } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import facts from './facts.module.css'
import { ImporterChoice } from './importer-choice.tsx'
import { DEFAULT_IMPORTER } from './material-address.ts'
import { MaterialCaps } from './material-caps.tsx'
import { MaterialPlace } from './material-place.tsx'
import { MaterialChain, MaterialControl, MaterialYears } from './material-supply.tsx'
import { MaterialWhatIf } from './material-what-if.tsx'

const route = getRouteApi('/materials/$slug')

export const MaterialPage = () => {
  const { slug } = route.useParams()
  const { importer = DEFAULT_IMPORTER, map = 'production' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery({
    ...asking('material', { slug, importer }),
    placeholderData: (before) => (before?.slug === slug ? before : undefined),
  })
  if (error !== null)
    return (
      <>
        <PageHead title="Materials" />
        <ErrorNote error={error} />
      </>
    )
  if (data === undefined) return <Loading lines={12} />
  const sourcesOf = (ids: readonly string[]): EvidenceSource[] => data.sources.filter(({ id }) => ids.includes(id))
  const part = { answer: data, sourcesOf }
  return (
    <>
      <PageHead
        title={capitalise(data.name)}
        about={
          data.codes.length === 0
            ? 'No code of the Harmonized System is on record.'
            : `HS ${[...new Set(data.codes.map(({ code }) => code))].join(', ')}`
        }
      />
      <div className={facts.controls}>
        <ImporterChoice
          value={importer}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, importer: id }), replace: true })}
        />
      </div>
      <div className={facts.grid}>
        <MaterialPlace
          name={data.name}
          figures={data.figures}
          measure={map}
          onMeasure={(next) => void navigate({ search: (before) => ({ ...before, map: next }), replace: true, resetScroll: false })}
          sourcesOf={sourcesOf}
        />
        <MaterialChain {...part} />
        <MaterialYears {...part} />
        <MaterialWhatIf slug={slug} importer={importer} />
        <MaterialCaps slug={slug} importer={importer} />
        <MaterialControl {...part} />
        {data.missing.length === 0 ? null : (
          <Panel title="What is missing">
            <ul>
              {data.missing.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  )
}
