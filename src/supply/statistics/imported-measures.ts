/** Imported measures of trade as rows of measures.csv. In: tables of the data set `trade-measures`. Out: restrictions of materials on record; what eases trade, and what is only announced, is none. */
import type { TradeMeasureRow } from '../../record/importers/trade-measures.ts'
import type { Row } from '../../world/tables.ts'
import { type ImportedTable, importedId, importedRef, newestFirst } from './imported.ts'

type MeasureType = Row<'measures'>['type']

/** In the words of Global Trade Alert and of USGS; first match counts. */
const types: readonly (readonly [RegExp, MeasureType])[] = [
  [/\bexport (?:subsid|financ|credit)/i, 'subsidy'],
  [/\bexport/i, 'export-control'],
  [/\bimport (?:ban|quota|licens)/i, 'import-ban'],
  [/\bimport tariff|anti-?dumping|anti-?subsidy|safeguard|anti-?circumvention|tariff/i, 'tariff'],
  [/subsid|grant|state loan|loan guarantee|state aid|tax or social insurance relief/i, 'subsidy'],
]

const list = (cell: unknown): readonly string[] => (typeof cell === 'string' && cell !== '' ? cell.split(';') : [])
const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
const dayOrNull = (cell: unknown): string | null => (typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : null)

/** Green measures ease trade. A measure that is not in force and has no end has not begun. */
const isRestriction = ({ evaluation, in_force, removed }: TradeMeasureRow): boolean =>
  !/^green$/i.test(text(evaluation)) && !(in_force === false && removed === null)

/** So many states and more are all. */
const ALL = 150

export const importedMeasures = (tables: readonly ImportedTable<TradeMeasureRow>[]): readonly Row<'measures'>[] => {
  const seen = new Set<string>()
  return newestFirst(tables).flatMap(({ file, rows }) =>
    rows.flatMap((row, line) => {
      const type = types.find(([form]) => form.test(text(row.type)))?.[1]
      const [states, materials, affected] = [list(row.implementers), list(row.materials), list(row.affected)]
      const id = `${file.publisher} ${text(row.id)}`
      if (type === undefined || materials.length === 0 || !isRestriction(row) || seen.has(id)) return []
      seen.add(id)
      return states.map((state) => ({
        id: `imported-${text(row.id)}`,
        type,
        state,
        target: affected.length === 0 || affected.length >= ALL ? 'world' : affected.join(';'),
        materials,
        start: dayOrNull(row.implemented) ?? dayOrNull(row.announced),
        end: dayOrNull(row.removed),
        note: [text(row.type), text(row.title)].filter((part) => part !== '').join(': '),
        source: [importedId(file)],
        ref: importedRef('measures', line + 1),
      }))
    }),
  )
}
