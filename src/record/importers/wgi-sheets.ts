/**
 * Worldwide Governance Indicators as workbooks (.xlsx): one sheet for all or one a dimension, a row an estimate; and the sheets up to 2023, a row a state
 * and columns for each year. In: sheets. Out: an estimate a row, as from CSV; what cannot be read with its sheet and row.
 */
import { Problem } from '../../problem.ts'
import { foldName } from '../../world/fold.ts'
import type { World } from '../../world/world.ts'
import type { Cell, Sheet, WorkbookImporter } from './data-importer.ts'
import { type PublishedNames, publishedColumns, publishedNames } from './published-names.ts'
import { governanceCommon, governanceRow, governanceTable } from './wgi.ts'

interface TakenRow {
  readonly line: number
  readonly part: string
  readonly row: ReturnType<typeof governanceRow>
}

type Row = readonly Cell[]

/** What stands above the names of the columns: titles, notes, a row of years. */
const MOST_ABOVE = 40

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell)).replaceAll(/\s+/g, ' ').trim()
const isEmpty = (row: Row): boolean => row.every((cell) => textOf(cell) === '')

/** A row each estimate: the names of the columns tell where state, year and estimate stand. */
const longRows = (sheet: Sheet, world: World, names: PublishedNames): readonly TakenRow[] | null => {
  for (const [at, header] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    const columns = publishedColumns(world, 'world-bank', header.map(textOf))
    if (!['code', 'year', 'estimate'].every((id) => columns.has(id))) continue
    return sheet.rows.slice(at + 1).flatMap((row, nth): TakenRow[] => {
      const cell = (id: string): string => textOf(row[columns.get(id) ?? -1])
      if (isEmpty(row)) return []
      const read = {
        code: cell('code'),
        name: cell('name'),
        year: cell('year'),
        dimension: cell('dimension') || sheet.name,
        estimate: cell('estimate'),
      }
      return [{ line: at + nth + 2, part: sheet.name, row: governanceRow(names, read) }]
    })
  }
  return null
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text)

/** A year stands above the first of its columns; estimates are called "Estimate". */
const yearColumns = (years: Row, header: Row): readonly { readonly column: number; readonly year: string }[] => {
  let year = ''
  return header.flatMap((cell, column) => {
    const above = textOf(years[column])
    if (isYear(above)) year = above
    return year !== '' && foldName(textOf(cell)) === 'estimate' ? [{ column, year }] : []
  })
}

/** A row each state, with columns for each year; the sheet's name tells the dimension. */
const wideRows = (sheet: Sheet, names: PublishedNames): readonly TakenRow[] | null => {
  for (const [at, header] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    const code = header.findIndex((cell) => foldName(textOf(cell)) === 'code')
    const columns = yearColumns(sheet.rows[at - 1] ?? [], header)
    if (code === -1 || columns.length === 0) continue
    return sheet.rows.slice(at + 1).flatMap((row, nth): TakenRow[] =>
      isEmpty(row)
        ? []
        : columns.map(({ column, year }) => ({
            line: at + nth + 2,
            part: sheet.name,
            row: governanceRow(names, {
              code: textOf(row[code]),
              name: textOf(row[0]),
              year,
              dimension: sheet.name,
              estimate: textOf(row[column]),
            }),
          })),
    )
  }
  return null
}

/** One reason for a row, however many of its years share it. */
const oncePerRow = (taken: readonly TakenRow[]): readonly TakenRow[] => {
  const told = new Set<string>()
  return taken.filter(({ line, part, row }) => {
    const key = `${part} ${line} ${String(row)}`
    if (typeof row !== 'string' || !told.has(key)) {
      told.add(key)
      return true
    }
    return false
  })
}

export const wgiWorkbook: WorkbookImporter = {
  ...governanceCommon,
  kind: 'workbook',
  name: 'wgi-xlsx',
  summary: 'World Bank, Worldwide Governance Indicators (.xlsx)',
  looksLike: ({ inside }) => inside.includes('xl/workbook.xml'),
  read: (sheets, { head, world }) => {
    const names = publishedNames(world, 'world-bank')
    const read = sheets.map((sheet) => ({ sheet, long: longRows(sheet, world, names), wide: wideRows(sheet, names) }))
    const known = read.flatMap(({ sheet, long, wide }) => (long === null && wide === null ? [] : [{ sheet, taken: long ?? wide ?? [] }]))
    if (known.length === 0)
      throw new Problem(
        'data/format',
        head.name,
        `none of its sheets (${sheets.map(({ name }) => name).join(', ')}) has the columns of the Worldwide Governance Indicators: a code, years and estimates`,
        'Of workbooks only these are read. Save any other as CSV.',
      )
    const skipped = read.length - known.length
    const made = governanceTable(oncePerRow(known.flatMap(({ taken }) => taken)))
    return {
      title: 'Worldwide Governance Indicators',
      vintage: read.some(({ long }) => long !== null) ? (known.length === 1 ? '2024 layout' : '2025 layout') : 'layout up to 2023',
      ...made,
      passedOver: skipped === 0 ? made.passedOver : { ...made.passedOver, 'sheets without estimates': skipped },
    }
  },
}
