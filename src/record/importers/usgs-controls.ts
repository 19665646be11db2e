/** Table 4 of the Mineral Commodity Summaries: which states control exports of what. In: bytes. Out: measures of trade; the commodities are those that the words name. */
import { findMaterials } from '../../world/materials.ts'
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { TableImporter } from './data-importer.ts'
import { publishedNames } from './published-names.ts'
import { type TradeMeasureRow, tradeMeasureColumns } from './trade-measures.ts'

export const usgsControls: TableImporter = {
  kind: 'table',
  name: 'usgs-controls',
  dataset: 'trade-measures',
  summary: 'USGS Mineral Commodity Summaries, table 4 (…T4_Country_Export_Control.csv)',
  publisher: 'U.S. Geological Survey',
  columns: tradeMeasureColumns,
  looksLike: ({ columns }) => ['Country', 'Control_Type', 'Commodity_Year'].every((name) => columns.includes(name)),
  read: (input) => {
    const { world, head } = input
    const table = csvTable(input)
    const names = publishedNames(world, 'usgs')
    const at = new Map(table.header.map((name, index) => [name, index]))
    const { rows, rejected } = takeRecords(table.records, ({ line, cells }): readonly (TradeMeasureRow | string)[] => {
      const cell = (column: string): string => cells[at.get(column) ?? -1] ?? ''
      const state = names.stateOf(cell('Country'))
      if (state === null || state.state.length !== 3) return [`the country "${cell('Country')}" is no state on record`]
      const goods = cell('Commodity_Year')
      const materials = [...new Set(findMaterials(world, goods).map(({ slug }) => slug))]
      // several commodities, several years: which belongs to which is the words' own matter
      const years = [...new Set([...goods.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year))]
      const [year] = years
      return [
        {
          id: `usgs-t4-${line}`,
          act: null,
          title: goods,
          evaluation: '',
          type: cell('Control_Type'),
          chapter: '',
          flow: 'outward',
          implementers: state.state,
          affected: '',
          materials: materials.join(';'),
          products: '',
          sectors: '',
          announced: null,
          implemented: years.length === 1 && year !== undefined ? year : null,
          removed: null,
          in_force: null,
          year: years.length === 1 ? Number(year) : null,
          note: [cell('Notes'), cell('Data_source')].filter((part) => part !== '').join('; '),
        },
      ]
    })
    return {
      title: 'Mineral Commodity Summaries, table 4, export controls by country',
      vintage: /MCS ?(?<edition>20\d{2})/i.exec(head.name)?.groups?.edition ?? null,
      rows,
      rejected: inOrder(table.rejected, rejected),
      passedOver: {},
    }
  },
}
