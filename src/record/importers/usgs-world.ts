/** World production, capacity and reserves as USGS gave them until 2025: `MCS2025_World_Data.csv`, a line a country with years side by side. In: bytes. Out: figures. */
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { TableImporter } from './data-importer.ts'
import { type FigureRow, figureColumns, figureRow } from './figures.ts'
import { publishedNames } from './published-names.ts'
import { usgsMeasure } from './usgs-words.ts'

/** "PROD_EST_ 2024" -> production, 2024, estimated. */
const yearColumn = /^(?<kind>PROD|CAP|RESERVES)_(?<estimate>EST_ ?)?(?<year>\d{4})$/i
const measures: Readonly<Record<string, string>> = { PROD: 'production', CAP: 'capacity', RESERVES: 'reserves' }
const noteColumns: Readonly<Record<string, string>> = { PROD: 'PROD_NOTES', CAP: 'CAP_NOTES', RESERVES: 'RESERVE_NOTES' }

export const usgsWorld: TableImporter = {
  kind: 'table',
  name: 'usgs-world',
  dataset: 'figures',
  summary: 'USGS Mineral Commodity Summaries, world data (MCS2025_World_Data.csv)',
  publisher: 'U.S. Geological Survey',
  columns: figureColumns,
  looksLike: ({ columns }) => ['COMMODITY', 'COUNTRY', 'TYPE', 'UNIT_MEAS'].every((name) => columns.includes(name)),
  read: (input) => {
    const { world, head } = input
    const table = csvTable(input)
    const names = publishedNames(world, 'usgs')
    const at = (column: string): number => table.header.findIndex((name) => name.toUpperCase() === column)
    const years = table.header.flatMap((name, index) => {
      const { kind = '', estimate, year = '' } = yearColumn.exec(name)?.groups ?? {}
      return year === '' ? [] : [{ index, kind: kind.toUpperCase(), isEstimate: estimate !== undefined, year }]
    })
    const passedOver: Record<string, number> = {}
    const { rows, rejected } = takeRecords(table.records, ({ cells }): readonly (FigureRow | string)[] => {
      const cell = (column: string): string => cells[at(column)] ?? ''
      const label = cell('TYPE')
      const told = usgsMeasure(world, '', label)
      const stage = told?.stage ?? ''
      const given = years.filter(({ index }) => (cells[index] ?? '') !== '')
      if (given.length === 0) {
        passedOver['lines without a figure'] = (passedOver['lines without a figure'] ?? 0) + 1
        return []
      }
      return given.map(({ index, kind, isEstimate, year }) =>
        figureRow(world, names, {
          commodity: cell('COMMODITY'),
          measure: measures[kind] ?? '',
          stage: kind === 'RESERVES' ? '' : stage,
          detail: told?.detail ?? label,
          country: cell('COUNTRY'),
          period: year,
          cell: cells[index] ?? '',
          unit: cell('UNIT_MEAS'),
          content: told?.content ?? '',
          isEstimate,
          note: cell(noteColumns[kind] ?? ''),
        }),
      )
    })
    return {
      title: 'Mineral Commodity Summaries, world data',
      vintage: /MCS ?(?<edition>20\d{2})/i.exec(`${head.name} ${table.records[0]?.cells[at('SOURCE')] ?? ''}`)?.groups?.edition ?? null,
      rows,
      rejected: inOrder(table.rejected, rejected),
      passedOver,
    }
  },
}
