/** Imported governance estimates. In: tables of the data set `governance`, the rows built in. Out: the rows of one release: every release computes the past anew, so that two are never mixed. */
import type { dimensions, GovernanceCells } from '../../record/importers/wgi.ts'
import type { SupplyRow } from '../rows.ts'
import { type ImportedTable, importedId, newestFirst } from './imported.ts'

type Wgi = SupplyRow<'wgi'>
type Dimension = (typeof dimensions)[number]

const rowsOf = ({ file, rows }: ImportedTable<GovernanceCells>): readonly Wgi[] =>
  [...Map.groupBy(rows, ({ state, year }) => `${state} ${year}`).values()].map((cells, line) => {
    const [first] = cells
    const of = (dimension: Dimension): number | null => {
      const found = cells.find((cell) => cell.dimension === dimension)?.estimate
      return typeof found === 'number' ? found : null
    }
    return {
      country_iso3: String(first?.state),
      year: Number(first?.year),
      va: of('va'),
      pv: of('pv'),
      ge: of('ge'),
      rq: of('rq'),
      rl: of('rl'),
      cc: of('cc'),
      mean_estimate: null,
      risk_0_10: null,
      source: importedId(file),
      line: line + 1,
    }
  })

const lastYear = (rows: readonly Pick<Wgi, 'year'>[]): number => rows.reduce((last, { year }) => Math.max(last, year), 0)

/** Files of one title and edition are parts of one release (answers of the API, sheets saved one by one). The release that reaches furthest counts, an imported one before that built in. */
export const governanceRelease = (tables: readonly ImportedTable<GovernanceCells>[], own: readonly Wgi[]): readonly Wgi[] => {
  const releases = Map.groupBy(newestFirst(tables), ({ file }) => `${file.title} ${file.vintage ?? ''}`)
  const imported = [...releases.values()].map((files) => {
    const [first] = files
    return first === undefined ? [] : rowsOf({ file: first.file, rows: files.flatMap(({ rows }) => rows) })
  })
  return imported.reduce(
    (best, rows) => (lastYear(rows) > lastYear(best) || (best === own && lastYear(rows) === lastYear(best)) ? rows : best),
    own,
  )
}
