/** Worldwide Governance Indicators: the one-sheet layout of 2024 and the sheets of 2025, saved as CSV, and answers of the World Bank's API. In: bytes. Out: an estimate a row. */
import { z } from 'zod'
import { foldName } from '../../world/fold.ts'
import type { World } from '../../world/world.ts'
import { csvTable, inOrder, takeRecords } from './csv-table.ts'
import type { Cell, CellType, RejectedRow, TableImporter, TableInput, TableRead } from './data-importer.ts'
import { type PublishedNames, publishedColumns, publishedNames } from './published-names.ts'
import { publishedValue } from './published-value.ts'
import { brokenJson, decodeSniffed } from './sniff-text.ts'

export const governanceColumns = {
  state: 'text',
  /** As printed. */
  name: 'text',
  year: 'integer',
  /** va, pv, ge, rq, rl, cc. */
  dimension: 'text',
  /** About -2.5 to 2.5. */
  estimate: 'number',
} as const satisfies Readonly<Record<string, CellType>>

export type GovernanceCells = Readonly<Record<keyof typeof governanceColumns, Cell>>

export const dimensions = ['va', 'pv', 'ge', 'rq', 'rl', 'cc'] as const
/** As the sheets of 2025 and pages of the World Bank write them. */
const dimensionNames: Readonly<Record<string, (typeof dimensions)[number]>> = {
  'voice and accountability': 'va',
  'political stability': 'pv',
  'political stability and absence of violence': 'pv',
  'political stability and absence of violence terrorism': 'pv',
  'government effectiveness': 'ge',
  'regulatory quality': 'rq',
  'rule of law': 'rl',
  'control of corruption': 'cc',
}

const squeezed = (words: string): string => foldName(words).replaceAll(' ', '')
/** Sheets up to 2023 are called "Political StabilityNoViolence", "RuleofLaw". */
const sheetNames = new Map([
  ...Object.entries(dimensionNames).map(([name, id]) => [squeezed(name), id] as const),
  ['politicalstabilitynoviolence', 'pv'] as const,
])

/** "cc", "CC.EST", "Control of Corruption: Estimate", "ControlofCorruption". */
const dimensionOf = (words: string): (typeof dimensions)[number] | null => {
  const code = words.trim().slice(0, 2).toLowerCase()
  const isCode = /^\s*[a-z]{2}(?:[.\s].*)?$/i.test(words)
  return (isCode ? dimensions.find((one) => one === code) : undefined) ?? sheetNames.get(squeezed(words.split(':')[0] ?? '')) ?? null
}

export interface ReadEstimate {
  readonly code: string
  readonly name: string
  readonly year: string
  readonly dimension: string
  readonly estimate: string
}

/** What cannot be read says so; null for a state and year without an estimate. */
export const governanceRow = (names: PublishedNames, read: ReadEstimate): GovernanceCells | string | null => {
  const dimension = dimensionOf(read.dimension)
  if (dimension === null) return `the indicator is "${read.dimension}": expected one of ${dimensions.join(', ')}`
  if (!/^(?:19|20)\d{2}$/.test(read.year)) return `the year is "${read.year}": expected one such as 2023`
  const value = publishedValue(read.estimate)
  if (value === null || value.low !== null || value.high !== null) return `the estimate is "${read.estimate}": expected a number`
  if (value.value === null) return null
  if (Math.abs(value.value) > 5) return `the estimate is ${value.value}: expected about -2.5 to 2.5`
  const state = names.stateOf(read.code)
  if (state === null || state.state.length !== 3) return `the code "${read.code}" (${read.name}) is no state on record`
  return { state: state.state, name: read.name, year: Number(read.year), dimension, estimate: value.value }
}

const none = 'without an estimate'
/** A state has one estimate a year and dimension: of two that differ neither is taken. */
export const governanceTable = (
  taken: readonly { readonly line: number; readonly part?: string; readonly row: GovernanceCells | string | null }[],
): Pick<TableRead, 'rows' | 'rejected' | 'passedOver'> => {
  const seen = new Map<string, number>()
  const rejected: RejectedRow[] = []
  let missing = 0
  const rows = taken.flatMap(({ line, part, row }) => {
    const place = part === undefined ? { line } : { line, part }
    if (row === null) {
      missing += 1
      return []
    }
    if (typeof row === 'string') {
      rejected.push({ ...place, reason: row })
      return []
    }
    const key = `${row.state} ${row.year} ${row.dimension}`
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, line)
      return [row]
    }
    rejected.push({ ...place, reason: `${key} stands in line ${first} already` })
    return []
  })
  return { rows, rejected, passedOver: missing === 0 ? {} : { [none]: missing } }
}

export const governanceCommon = {
  dataset: 'governance',
  publisher: 'World Bank',
  columns: governanceColumns,
} as const

const has = (world: World, header: readonly string[], ...needed: readonly string[]): boolean => {
  const columns = publishedColumns(world, 'world-bank', header)
  return needed.every((id) => columns.has(id))
}

const readCsvLayout = (input: TableInput): TableRead => {
  const { world, head } = input
  const table = csvTable(input)
  const names = publishedNames(world, 'world-bank')
  const columns = publishedColumns(world, 'world-bank', table.header)
  // a sheet of 2025 that was saved alone may tell its dimension by its name only
  const ofFile = dimensionOf(/(?:^|[_\W])(?<code>va|pv|ge|rq|rl|cc)(?=[_\W])/i.exec(head.name)?.groups?.code ?? '') ?? ''
  const { rows: taken, rejected } = takeRecords(table.records, ({ line, cells }) => {
    const cell = (id: string): string => cells[columns.get(id) ?? -1] ?? ''
    const row = governanceRow(names, {
      code: cell('code'),
      name: cell('name'),
      year: cell('year'),
      dimension: cell('dimension') || ofFile,
      estimate: cell('estimate'),
    })
    return [{ line, row }]
  })
  const made = governanceTable(taken)
  return {
    title: 'Worldwide Governance Indicators',
    vintage: has(world, table.header, 'dimension') && table.header.includes('codeindyr') ? '2024 layout' : '2025 layout',
    ...made,
    rejected: inOrder(table.rejected, rejected, made.rejected),
  }
}

export const wgiCsv: TableImporter = {
  ...governanceCommon,
  kind: 'table',
  name: 'wgi',
  summary: 'World Bank, Worldwide Governance Indicators (one sheet, as CSV)',
  looksLike: ({ columns }) =>
    (columns.includes('codeindyr') && columns.includes('estimate')) ||
    (columns.includes('Economy (code)') && columns.some((name) => /^Governance estimate/i.test(name))),
  read: readCsvLayout,
}

const apiPoint = z.object({
  indicator: z.object({ id: z.string() }),
  country: z.object({ id: z.string(), value: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
})
const apiAnswer = z.union([z.tuple([z.unknown(), z.array(z.unknown()).nullable()]), z.array(z.unknown())])

const pointsIn = (text: string, shown: string): readonly unknown[] => {
  try {
    const answer = apiAnswer.safeParse(JSON.parse(text))
    if (!answer.success) throw brokenJson(shown)
    const [first, second] = answer.data
    return Array.isArray(second) && !apiPoint.safeParse(first).success ? second : answer.data
  } catch (error) {
    throw error instanceof SyntaxError ? brokenJson(shown) : error
  }
}

export const wgiApi: TableImporter = {
  ...governanceCommon,
  kind: 'table',
  name: 'wgi-api',
  summary: 'World Bank, Worldwide Governance Indicators (JSON of its API)',
  looksLike: ({ text }) => /^\s*\[/.test(text) && /"countryiso3code"/.test(text) && /"(?:VA|PV|GE|RQ|RL|CC)\.EST"/.test(text),
  read: ({ bytes, world, head }) => {
    const names = publishedNames(world, 'world-bank')
    const taken = pointsIn(decodeSniffed(bytes).text, head.name).map((point, index) => {
      const line = index + 1
      const read = apiPoint.safeParse(point)
      if (!read.success)
        return { line, row: `${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? 'it is no figure'}` }
      const { indicator, country, countryiso3code, date, value } = read.data
      const row = governanceRow(names, {
        code: countryiso3code || country.id,
        name: country.value,
        year: date,
        dimension: indicator.id,
        estimate: value === null ? '' : String(value),
      })
      return { line, row }
    })
    return { title: 'Worldwide Governance Indicators, by the API', vintage: null, ...governanceTable(taken) }
  },
}
