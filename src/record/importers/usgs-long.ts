/** All figures of a Mineral Commodity Summaries as USGS gives them since 2026: `MCS2026_Commodities_Data.csv`, a line a figure. In: bytes. Out: figures. */
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { TableImporter } from './data-importer.ts'
import { type FigureRow, figureColumns, figureRow } from './figures.ts'
import { publishedNames } from './published-names.ts'
import { usgsContent, usgsMeasure } from './usgs-words.ts'

const needed = ['Commodity', 'Country', 'Statistics', 'Statistics_detail', 'Unit', 'Year', 'Value']

/** "(Data in metric tons, cobalt content, unless otherwise specified)": what masses of the chapter count. */
const dataIn = /[([]Data in (?<unit>[^,)\]]+)(?:, (?<content>[^\]]+?))?,? unless otherwise/i

export const usgsLong: TableImporter = {
  kind: 'table',
  name: 'usgs-long',
  dataset: 'figures',
  summary: 'USGS Mineral Commodity Summaries, commodities data (MCS2026_Commodities_Data.csv)',
  publisher: 'U.S. Geological Survey',
  columns: figureColumns,
  looksLike: ({ columns }) => needed.every((name) => columns.includes(name)),
  read: (input) => {
    const { world, head } = input
    const table = csvTable(input)
    const names = publishedNames(world, 'usgs')
    const at = new Map(table.header.map((name, index) => [name, index]))
    const { rows, rejected } = takeRecords(table.records, ({ cells }): readonly (FigureRow | string)[] => {
      const cell = (column: string): string => cells[at.get(column) ?? -1] ?? ''
      const [section, label] = [cell('Section'), cell('Statistics_detail')]
      const isSource = /^import sources/i.test(section)
      const told = usgsMeasure(world, isSource ? 'import source' : cell('Statistics'), label)
      if (told === null) return [`neither "${cell('Statistics')}" nor "${label}" is a measure that is known`]
      const isUnitedStates = isSource || /^salient/i.test(section)
      const unit = cell('Unit')
      const chapterContent = usgsContent(world, dataIn.exec(cell('Other notes'))?.groups?.content ?? '')
      const isMass = /\bton|gram|pound|ounce/i.test(unit)
      return [
        figureRow(world, names, {
          commodity: cell('Commodity') || cell('MCS chapter'),
          measure: told.measure,
          stage: told.stage,
          detail: told.detail,
          ...(isUnitedStates ? { importer: 'USA' } : {}),
          // of the salient statistics all is the United States' own, and its production is what that state produces
          country: isUnitedStates && !isSource ? (/production/.test(told.measure) ? 'United States' : '') : cell('Country'),
          period: cell('Year'),
          cell: cell('Value'),
          unit: isSource && unit === '' ? 'percent' : unit,
          content: isMass ? told.content || chapterContent : '',
          isEstimate: /\bestimated\b/i.test(cell('Notes')),
          note: cell('Notes'),
        }),
      ]
    })
    return {
      title: 'Mineral Commodity Summaries, commodities data',
      vintage: /MCS ?(?<edition>20\d{2})/i.exec(head.name)?.groups?.edition ?? null,
      rows,
      rejected: inOrder(table.rejected, rejected),
      passedOver: {},
    }
  },
}
