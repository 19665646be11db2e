/** Tables of supply data. In: the text of a CSV file and its name. Out: frozen rows with the line each stands on, or a Problem for the first bad cell and how many more. */
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { type CsvRecord, readCsv } from '../world/csv.ts'

const matching = (form: string, expected: string) => z.string().regex(new RegExp(`^(?:${form})$`), `expected ${expected}`)
const numberForm = String.raw`-?\d{1,15}(?:\.\d{1,15})?`
const text = z.string().trim().min(1, 'expected words')
const freeText = z.string().default('')
const slug = matching('[a-z0-9]+(?:-[a-z0-9]+)*', 'a material as a kebab-case slug')
const state = matching('[A-Z]{3}', 'an ISO 3166-1 alpha-3 code')
const year = matching(String.raw`\d{4}`, 'a year').transform(Number)
const numberOrNull = (expected: string, fits: (value: number) => boolean) =>
  matching(`${numberForm}|`, `${expected}, or nothing`)
    .transform((cell) => (cell === '' ? null : Number(cell)))
    .refine((value) => value === null || fits(value), `expected ${expected}, or nothing`)
const percentOrNull = numberOrNull('per cent, 0 to 100', (value) => value >= 0 && value <= 100)
/** A net exporter relies on nobody: a negative figure counts as 0 (Study of 2017, p. 33). */
const relianceOrNull = numberOrNull('per cent up to 100', (value) => value <= 100).transform((value) =>
  value === null ? null : Math.max(0, value),
)
const fractionOrNull = numberOrNull('a number from 0 to 1', (value) => value >= 0 && value <= 1)
const percent = matching(numberForm, 'per cent, 0 to 100')
  .transform(Number)
  .refine((value) => value >= 0 && value <= 100, 'expected per cent, 0 to 100')
const positive = matching(numberForm, 'a number above 0')
  .transform(Number)
  .refine((value) => value > 0, 'expected a number above 0')
/** 1, no restriction of exports, where nothing is said. */
const tradeParameter = numberOrNull('a number above 0', (value) => value > 0)
  .default(null)
  .transform((value) => value ?? 1)
const estimateOrNull = numberOrNull('an estimate from -5 to 5', (value) => Math.abs(value) <= 5).default(null)
const source = freeText

/** "5", or ">0" for a share that is printed as more than that. */
const leastPercent = matching(`>?${numberForm}`, 'per cent, 0 to 100, or >0').transform((cell) => ({
  percent: Number(cell.replace('>', '')),
  isLeast: cell.startsWith('>'),
}))

export const stages = ['extraction', 'processing'] as const
export type Stage = (typeof stages)[number]

export const supplySchemas = {
  'eu-supply-shares': z.object({
    material: slug,
    stage: z.enum(stages),
    mix: z.enum(['global', 'eu-sourcing']),
    country_iso3: state,
    share_pct: percent,
    /** `<`: the share is printed as less than this. */
    bound: z
      .enum(['=', '<', ''])
      .default('=')
      .transform((bound) => (bound === '' ? '=' : bound)),
    t: tradeParameter,
    source,
  }),
  'eu-inputs': z.object({
    material: slug,
    stage: z.enum(stages),
    supply_used: z.enum(['global+eu', 'global', 'eu', '']),
    import_reliance_pct: relianceOrNull,
    eol_rir_pct: percentOrNull,
    si_sr: fractionOrNull,
    si_ei: fractionOrNull,
    source,
  }),
  'eu-end-use': z.object({ material: slug, application: text, share_pct: leastPercent, nace2: text, value_added_meur: positive, source }),
  'eu-groups': z.object({ group: slug, material: slug, source }),
  wgi: z.object({
    country_iso3: state,
    year,
    va: estimateOrNull,
    pv: estimateOrNull,
    ge: estimateOrNull,
    rq: estimateOrNull,
    rl: estimateOrNull,
    cc: estimateOrNull,
    mean_estimate: estimateOrNull,
    risk_0_10: numberOrNull('a number from 0 to 10', (value) => value >= 0 && value <= 10).default(null),
    source,
  }),
  /** Numbers of trade statistics, which are not always those of ISO 3166-1; no state for areas that are none. */
  'trade-areas': z.object({
    code: matching(String.raw`\d{1,3}`, 'a number of up to three digits'),
    country_iso3: z.union([state, z.literal('')]),
    note: freeText,
    source,
  }),
  'net-import-reliance': z.object({
    importer: state,
    material: slug,
    year,
    net_import_reliance_pct: percentOrNull,
    /** `>` and `<`: at least, at most; a net exporter has no figure. */
    bound: z.enum(['=', '>', '<', 'net exporter']),
    basis: text,
    source,
  }),
  /** Only ever a file of the user's: none is built in. */
  'supplier-costs': z.object({
    /** Nothing: any material. */
    material: matching('[a-z0-9]+(?:-[a-z0-9]+)*|', 'a material as a kebab-case slug, or nothing').default(''),
    country_iso3: state,
    /** Of one tonne, before tariff and freight; in another unit a penalty of one tonne: kilometres, days. */
    cost: positive,
    /** "USD/t"; "km". */
    unit: text,
    tariff_pct: numberOrNull('per cent, 0 or more', (value) => value >= 0).default(null),
    freight: numberOrNull('0 or more, in the same unit', (value) => value >= 0).default(null),
    year,
    source: z.string().trim().min(1, 'expected where the figure is from'),
  }),
} as const

export type SupplyTable = keyof typeof supplySchemas
export const supplyTables = Object.keys(supplySchemas) as readonly SupplyTable[]
export type SupplyRow<Name extends SupplyTable> = Readonly<z.infer<(typeof supplySchemas)[Name]>> & { readonly line: number }
export type SupplyRows = { readonly [Name in SupplyTable]: readonly SupplyRow<Name>[] }

const code = 'supply/table'
/** Columns that say nothing in themselves: a file without them is read. */
const optional = (schema: z.ZodType): boolean => schema.safeParse(undefined).success

const headerProblem = (name: SupplyTable, file: string, columns: readonly string[]): Problem | null => {
  const missing = Object.entries(supplySchemas[name].shape).filter(([column, schema]) => !columns.includes(column) && !optional(schema))
  const twice = columns.filter((column, at) => columns.indexOf(column) !== at)
  if (missing.length > 0)
    return new Problem(
      code,
      `${file}:1`,
      columns.length === 0 ? 'it is empty' : `it lacks the columns ${missing.map(([column]) => column).join(', ')}`,
      `The first line names the columns ${Object.keys(supplySchemas[name].shape).join(', ')}.`,
    )
  if (twice.length > 0) return new Problem(code, `${file}:1`, `it has the column ${twice[0]} twice`, 'Leave one of them out.')
  if (name === 'wgi' && !['va', 'mean_estimate', 'risk_0_10'].some((column) => columns.includes(column)))
    return new Problem(
      code,
      `${file}:1`,
      'it has no figures',
      'Give the six estimates va, pv, ge, rq, rl, cc, or mean_estimate, or risk_0_10.',
    )
  return null
}

type ReadCell = { readonly data: unknown } | { readonly why: string }

/** Most columns repeat a few values over thousands of rows: each is checked once. */
const cellReader = (schema: z.ZodType): ((cell: string | undefined) => ReadCell) => {
  const known = new Map<string | undefined, ReadCell>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const read = schema.safeParse(cell)
    const result = read.success ? { data: read.data } : { why: read.error.issues[0]?.message ?? 'it does not fit' }
    known.set(cell, result)
    return result
  }
}

/** Throws Problem `supply/table` with file and line. `file`: how the Problem calls it. */
export const readSupplyTable = <Name extends SupplyTable>(name: Name, text: string, file: string): readonly SupplyRow<Name>[] => {
  const [header, ...records] = readCsv(text)
  const columns = (header?.cells ?? []).map((cell) => cell.trim())
  const wrongHeader = headerProblem(name, file, columns)
  if (wrongHeader !== null) throw wrongHeader
  const readers = Object.entries(supplySchemas[name].shape).map(([column, schema]) => ({
    column,
    at: columns.indexOf(column),
    read: cellReader(schema),
  }))
  const problems: Problem[] = []
  const rows = records.flatMap((record) => {
    const row = readRecord(record, columns.length, readers, file)
    if (!(row instanceof Problem)) return [row as SupplyRow<Name>]
    problems.push(row)
    return []
  })
  problems.push(...repeatedProblems(name, rows, file))
  const [first] = problems
  if (first === undefined) return rows
  const more = problems.length === 1 ? '' : ` There are ${problems.length - 1} more such lines.`
  throw new Problem(code, first.what, first.why, `${first.fix}${more}`)
}

interface ColumnReader {
  readonly column: string
  readonly at: number
  readonly read: (cell: string | undefined) => ReadCell
}

const readRecord = ({ line, cells }: CsvRecord, width: number, readers: readonly ColumnReader[], file: string): object => {
  if (cells.length !== width)
    return new Problem(
      code,
      `${file}:${line}`,
      `it has ${cells.length} cells where the first line has ${width}`,
      'Add the missing commas, or put cells that hold a comma in double quotes.',
    )
  const row: Record<string, unknown> = { line }
  for (const { column, at, read } of readers) {
    const cell = at === -1 ? undefined : cells[at]
    const result = read(cell)
    if ('why' in result) return new Problem(code, `${file}:${line}`, `${column} is "${cell}", ${result.why}`, 'Correct the cell.')
    row[column] = result.data
  }
  return Object.freeze(row)
}

const keys: { readonly [Name in SupplyTable]: readonly string[] } = {
  'eu-supply-shares': ['material', 'stage', 'mix', 'country_iso3'],
  'eu-inputs': ['material', 'stage'],
  'eu-end-use': [],
  'eu-groups': ['group', 'material'],
  wgi: ['country_iso3', 'year'],
  'trade-areas': ['code'],
  'net-import-reliance': ['importer', 'material', 'year'],
  'supplier-costs': ['material', 'country_iso3'],
}

/** A row that says twice what is one figure would count double. */
const repeatedProblems = (name: SupplyTable, rows: readonly (object & { readonly line: number })[], file: string): Problem[] => {
  const seen = new Map<string, number>()
  if (keys[name].length === 0) return []
  return rows.flatMap((row) => {
    const key = keys[name].map((column) => String(row[column as keyof typeof row])).join(', ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.line)
    return first === undefined
      ? []
      : [
          new Problem(
            code,
            `${file}:${row.line}`,
            `${key} stands on line ${first} too`,
            'Leave one of the two out: which counts cannot be known.',
          ),
        ]
  })
}
