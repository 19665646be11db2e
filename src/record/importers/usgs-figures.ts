/** Files of single figures and tables of the Mineral Commodity Summaries: figure 2 (net import reliance), figure 3 (import sources), table 7 (critical minerals). In: bytes. Out: figures. */
import type { World } from '../../world/world.ts'
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { TableImporter, TableInput, TableRead } from './data-importer.ts'
import { type FigureRow, figureColumns, figureRow, type ReadFigure } from './figures.ts'
import { publishedColumns, publishedNames } from './published-names.ts'

const publisher = 'U.S. Geological Survey'
const usa = 'USA'

const vintageOf = (name: string, source: string): string | null =>
  /MCS ?(?<edition>20\d{2})/i.exec(`${source} ${name}`)?.groups?.edition ?? null

type CellOf = (column: string | RegExp) => string

/** Each record gives several figures, or a reason. */
const readFigures = (
  input: TableInput,
  title: string,
  figuresOf: (cell: CellOf, header: readonly string[], world: World) => readonly ReadFigure[],
): TableRead => {
  const table = csvTable(input)
  const names = publishedNames(input.world, 'usgs')
  const own = publishedColumns(input.world, 'usgs', table.header)
  const { rows, rejected } = takeRecords(table.records, ({ cells }): readonly (FigureRow | string)[] => {
    const cell: CellOf = (column) => {
      const at = table.header.findIndex((name) =>
        typeof column === 'string' ? name.toLowerCase() === column.toLowerCase() : column.test(name),
      )
      return cells[at === -1 && typeof column === 'string' ? (own.get(column) ?? -1) : at] ?? ''
    }
    return figuresOf(cell, table.header, input.world).map((figure) => figureRow(input.world, names, figure))
  })
  const at = table.header.indexOf('Source')
  return {
    title,
    vintage: vintageOf(input.head.name, table.records[0]?.cells[at] ?? ''),
    rows,
    rejected: inOrder(table.rejected, rejected),
    passedOver: {},
  }
}

const matching = (header: readonly string[], form: RegExp): string | undefined =>
  header.map((name) => form.exec(name)?.groups?.period).find((period) => period !== undefined)

const relianceColumn = /^Net_Import_Reliance_pct_(?<period>\d{4})$/i
const sourcesColumn = /^Major_Import_Sources_(?<period>\d{4}_\d{2,4})$/i

export const usgsReliance: TableImporter = {
  kind: 'table',
  name: 'usgs-reliance',
  dataset: 'figures',
  summary: 'USGS Mineral Commodity Summaries, figure 2 (…Fig2_Net_Import_Reliance.csv)',
  publisher,
  columns: figureColumns,
  looksLike: ({ columns }) => columns.some((name) => relianceColumn.test(name)) && columns.includes('Commodity'),
  read: (input) =>
    readFigures(input, 'Mineral Commodity Summaries, figure 2, Net Import Reliance', (cell, header) => {
      const sources = cell(sourcesColumn)
      return [
        {
          commodity: cell('commodity'),
          measure: 'net import reliance',
          importer: usa,
          period: matching(header, relianceColumn) ?? '',
          cell: cell(relianceColumn),
          unit: 'percent',
          isEstimate: true,
          note: [cell('Notes'), sources === '' ? '' : `leading sources: ${sources}`].filter((part) => part !== '').join('; '),
        },
      ]
    }),
}

const sourceColumn = /^Import_Source_(?<period>\d{4}_\d{2,4})$/i

export const usgsSources: TableImporter = {
  kind: 'table',
  name: 'usgs-sources',
  dataset: 'figures',
  summary: 'USGS Mineral Commodity Summaries, figure 3 (…Fig3_Major_Import_Sources.csv)',
  publisher,
  columns: figureColumns,
  looksLike: ({ columns }) => columns.some((name) => sourceColumn.test(name)) && columns.includes('Percent'),
  read: (input) => {
    // the reliance stands on every line of a commodity; there it lacks its bounds, and its year is that of the edition
    const told = new Set<string>()
    return readFigures(input, 'Mineral Commodity Summaries, figure 3, Major Import Sources', (cell, header) => {
      const [commodity, reliance] = [cell('commodity'), cell('NIR')]
      const share: ReadFigure = {
        commodity,
        measure: 'import share',
        importer: usa,
        country: cell(sourceColumn),
        period: matching(header, sourceColumn) ?? '',
        cell: cell('Percent'),
        unit: 'percent',
      }
      const edition = vintageOf(input.head.name, cell('Source'))
      if (reliance === '' || edition === null || told.has(commodity)) return [share]
      told.add(commodity)
      const beside = { commodity, measure: 'net import reliance, as printed beside the sources', importer: usa, unit: 'percent' }
      return [share, { ...beside, period: String(Number(edition) - 1), cell: reliance, note: 'a bound is printed there without its sign' }]
    })
  },
}

export const usgsCritical: TableImporter = {
  kind: 'table',
  name: 'usgs-critical',
  dataset: 'figures',
  summary: 'USGS Mineral Commodity Summaries, table 7 (…T7_Critical_Minerals_Salient.csv)',
  publisher,
  columns: figureColumns,
  looksLike: ({ columns }) => ['Critical_mineral', 'Apparent_Consumption', 'World_total_prod'].every((name) => columns.includes(name)),
  read: (input) =>
    readFigures(input, 'Mineral Commodity Summaries, table 7, Critical Minerals Salient', (cell, header) => {
      const [period, consumed, produced] = [cell('Year'), cell('Consumption_Notes'), cell('Prod_notes')]
      const common = { commodity: cell('commodity'), unit: cell('unit'), period: period.slice(0, 4), isEstimate: /estimated/i.test(period) }
      const own = { ...common, importer: usa }
      const leader = cell('Leading_source_country')
      const [kind = 'apparent consumption'] = ['reported consumption', 'estimated consumption'].filter((one) =>
        consumed.toLowerCase().startsWith(one),
      )
      const sources = cell(/^Primary_import_sources_/i)
      const figures: readonly ReadFigure[] = [
        { ...own, measure: 'production', country: 'United States', cell: cell('Primary_prod'), note: produced },
        { ...own, measure: 'secondary production', country: 'United States', cell: cell('Secondary_prod'), note: produced },
        { ...own, measure: kind, cell: cell('Apparent_Consumption'), note: consumed },
        {
          ...own,
          measure: 'net import reliance',
          unit: 'percent',
          cell: cell('Net_Import_Reliance'),
          note: sources === '' ? '' : `leading source ${matching(header, /^Primary_import_sources_(?<period>[\d-]+)$/i) ?? ''}: ${sources}`,
        },
        ...(leader === ''
          ? []
          : [
              { ...common, measure: 'production', country: leader, cell: cell('Leading_country_prod'), note: cell('World_prod_notes') },
              { ...common, measure: 'share of world production', unit: 'percent', country: leader, cell: cell('leading-share') },
            ]),
        { ...common, measure: 'production', country: 'World total', cell: cell('World_total_prod'), note: cell('World_prod_notes') },
      ]
      return figures.filter((figure) => figure.cell !== '')
    }),
}
