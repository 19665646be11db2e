/** Imported figures as rows of series, shares, flows and reliance. In: tables of the data set `figures`. Out: rows; of two files that tell the same figure the newer edition's counts. */
import type { FigureRow } from '../../record/importers/figures.ts'
import { otherStates, worldTotal } from '../../record/importers/published-names.ts'
import { flowBases, type SeriesPoint } from '../../world/rows.ts'
import type { Row } from '../../world/tables.ts'
import type { SupplyRow } from '../rows.ts'
import { type ImportedTable, importedId, importedRef, newestFirst } from './imported.ts'

type Reliance = SupplyRow<'net-import-reliance'>

export interface ImportedFigures {
  readonly series: readonly Row<'series'>[]
  readonly shares: readonly Row<'import-shares'>[]
  readonly flows: readonly Row<'material-flows'>[]
  readonly reliance: readonly Reliance[]
}

interface Told {
  readonly row: FigureRow
  readonly source: string
  /** Edition of the file, which reserves are told by; null where unknown. */
  readonly edition: string | null
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
const numeric = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)

/** Withheld, not available and upper bounds are no point of a series: they stay in the data. */
const pointOf = (row: FigureRow, period: string): SeriesPoint | null => {
  const [value, low] = [numeric(row.quantity), numeric(row.low)]
  if (value !== null) return { period, value, mark: row.qualifier === 'estimated' ? 'estimated' : 'exact' }
  return row.qualifier === 'at-least' && low !== null ? { period, value: low, mark: 'at-least' } : null
}

/** One figure a key, of the newest file that has it, in the order of the files. */
const firstEach = (told: readonly Told[], keyOf: (one: Told) => string): ReadonlyMap<string, readonly Told[]> => {
  const found = new Map<string, Told[]>()
  for (const one of told) {
    const before = found.get(keyOf(one))
    // two lines of one file may not be chosen between: the first stands, as in the file
    if (before === undefined) found.set(keyOf(one), [one])
  }
  return found
}

const points = (all: readonly SeriesPoint[]): SeriesPoint[] =>
  all.toSorted((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0))

const seriesMeasures = ['production', 'capacity', 'reserves'] as const

/** "TiO2, ilmenite": lists of different forms are never added. */
const contentOf = ({ content, form }: FigureRow): string => [text(content), text(form)].filter((part) => part !== '').join(', ')

const seriesOf = (told: readonly Told[]): readonly Row<'series'>[] => {
  // figures without a stage may be of mines in one chapter and of smelters in the next
  const fit = told.filter(
    ({ row }) =>
      seriesMeasures.some((measure) => measure === row.measure) &&
      row.importer === null &&
      row.unit === 't' &&
      row.state !== null &&
      row.state !== otherStates &&
      (row.measure === 'reserves' || row.stage !== ''),
  )
  const periodOf = ({ row, edition }: Told): string => (row.measure === 'reserves' ? (edition ?? String(row.year)) : String(row.year))
  const single = firstEach(fit, (one) =>
    [one.row.measure, one.row.material, one.row.state, one.row.stage, contentOf(one.row), periodOf(one)].join('|'),
  )
  const bySeries = Map.groupBy([...single.values()].flat(), ({ row, source }) =>
    [row.measure, row.material, row.state, row.stage, contentOf(row), source].join('|'),
  )
  return [...bySeries.values()].flatMap((all, line) => {
    const [first] = all
    const values = points(all.map((one) => pointOf(one.row, periodOf(one))).filter((point) => point !== null))
    const measure = seriesMeasures.find((one) => one === first?.row.measure)
    if (first === undefined || measure === undefined || values.length === 0) return []
    const { row, source } = first
    return [
      {
        measure,
        material: text(row.material),
        state: row.state === worldTotal ? null : text(row.state),
        stage: text(row.stage),
        unit: 't',
        content: contentOf(row),
        per: '',
        values,
        source: [source],
        ref: importedRef('series', line + 1),
      },
    ]
  })
}

const sharesOf = (told: readonly Told[]): readonly Row<'import-shares'>[] => {
  const fit = told.filter(
    ({ row }) => row.measure === 'import share' && row.importer !== null && row.state !== null && row.state !== worldTotal,
  )
  const lists = Map.groupBy(fit, ({ row }) => [row.importer, row.material, row.form, row.period].join('|'))
  return [...lists.values()].flatMap((all) => {
    // a list is one file's whole: shares of two files are never mixed
    const whole = all.filter(({ source }) => source === all[0]?.source)
    return whole.flatMap(({ row, source }, line) => {
      const share = numeric(row.quantity)
      if (share === null) return []
      return [
        {
          importer: text(row.importer),
          material: text(row.material),
          form: text(row.form) || 'total',
          period: text(row.period),
          country: text(row.state),
          share_pct: share,
          source: [source],
          ref: importedRef('import-shares', line + 1),
        },
      ]
    })
  })
}

const flowsOf = (told: readonly Told[]): readonly Row<'material-flows'>[] => {
  const fit = told.filter(({ row }) => row.importer !== null && row.unit === 't' && flowBases.some((basis) => basis === row.measure))
  const keyOf = ({ row }: Told): string => [row.importer, row.material, row.measure, text(row.form).toLowerCase()].join('|')
  const single = firstEach(fit, (one) => `${keyOf(one)}|${one.row.year}`)
  return [...Map.groupBy([...single.values()].flat(), (one) => `${keyOf(one)}|${one.source}`).values()].flatMap((all, line) => {
    const [first] = all
    const values = points(all.map((one) => pointOf(one.row, String(one.row.year))).filter((point) => point !== null))
    const basis = flowBases.find((one) => one === first?.row.measure)
    if (first === undefined || basis === undefined || values.length === 0) return []
    const { row, source } = first
    return [
      {
        state: text(row.importer),
        material: text(row.material),
        form: text(row.form) || 'all forms',
        basis,
        partner: null,
        unit: 't' as const,
        content: text(row.content),
        values,
        note: text(row.note),
        source: [source],
        ref: importedRef('material-flows', line + 1),
      },
    ]
  })
}

/** Of several forms the whole alone: a reliance on concentrates says nothing of metals. */
const isWhole = (form: string): boolean => form === '' || /^(?:total|all forms)\b/i.test(form)

const relianceOf = (told: readonly Told[], basisOf: (importer: string, material: string) => string): readonly Reliance[] => {
  const fit = told.filter(({ row }) => row.measure === 'net import reliance' && row.importer !== null)
  return [...Map.groupBy(fit, ({ row }) => [row.importer, row.material, row.year].join('|')).values()].flatMap((all, line) => {
    const own = all.filter(({ source }) => source === all[0]?.source)
    const one = own.length === 1 ? own[0] : own.find(({ row }) => isWhole(text(row.form)))
    if (one === undefined) return []
    const { row, source } = one
    const [quantity, low, high] = [numeric(row.quantity), numeric(row.low), numeric(row.high)]
    const isNetExporter = row.qualifier === 'net-exporter'
    if (!isNetExporter && quantity === null && low === null && high === null) return []
    return [
      {
        importer: text(row.importer),
        material: text(row.material),
        year: numeric(row.year) ?? 0,
        net_import_reliance_pct: isNetExporter ? null : (quantity ?? low ?? high),
        bound: isNetExporter ? 'net exporter' : quantity !== null ? '=' : low !== null ? '>' : '<',
        basis: basisOf(text(row.importer), text(row.material)),
        source,
        line: line + 1,
      },
    ]
  })
}

/** `basisOf`: what a reliance is a share of, where the figure itself does not say. */
export const importedFigures = (
  tables: readonly ImportedTable<FigureRow>[],
  basisOf: (importer: string, material: string) => string,
): ImportedFigures => {
  const told = newestFirst(tables).flatMap(({ file, rows }) =>
    rows.filter(({ material }) => material !== null).map((row): Told => ({ row, source: importedId(file), edition: file.vintage })),
  )
  return { series: seriesOf(told), shares: sharesOf(told), flows: flowsOf(told), reliance: relianceOf(told, basisOf) }
}
