/** Do the tables agree with each other? In: read tables. Out: a Problem for each cell that names a state, group, source, ... that no table has. */
import { Problem } from '../problem.ts'
import type { RowReference, TableName, Tables } from './tables.ts'

/** Problems in order of table and line; none when every reference is met and every key is unique. */
export const referenceProblems = (tables: Tables): readonly Problem[] => {
  const keys = referenceKeys(tables)
  return (Object.keys(tables) as TableName[]).flatMap((name) => tableProblems(name, tables[name], keys))
}

/** The Problems of one table's rows, each against all keys. */
export const tableProblems = (name: TableName, rows: readonly AnyRow[], keys: ReferenceKeys): readonly Problem[] => [
  ...duplicateProblems(name, rows),
  ...unknownProblems(rows, keys),
]

type AnyRow = { readonly ref: RowReference }

/** What a cell can refer to. */
export interface ReferenceKeys {
  readonly state: ReadonlySet<string>
  readonly origin: ReadonlySet<string>
  readonly party: ReadonlySet<string>
  /** Of what a state can be a member. */
  readonly club: ReadonlySet<string>
  /** Who can promise money. */
  readonly payer: ReadonlySet<string>
  readonly source: ReadonlySet<string>
  readonly material: ReadonlySet<string>
  readonly sector: ReadonlySet<string>
  readonly format: ReadonlySet<string>
  readonly hs: ReadonlySet<string>
  readonly project: ReadonlySet<string>
}

export const referenceKeys = (tables: Tables): ReferenceKeys => {
  const state = new Set(tables.states.map((row) => row.iso3))
  const groups = tables.groups.map((row) => row.id)
  return {
    state,
    origin: new Set([...state, 'OTH']),
    party: new Set([...state, ...groups, 'world']),
    club: new Set([...groups, ...tables.organisations.map((row) => row.id)]),
    payer: new Set([...state, ...groups, ...tables.organisations.map((row) => row.id), ...tables.companies.map((row) => row.id)]),
    source: new Set(tables.sources.map((row) => row.id)),
    material: new Set(tables.materials.map((row) => row.slug)),
    sector: new Set(tables.sectors.map((row) => row.slug)),
    format: new Set(tables.formats.map((row) => row.id)),
    hs: new Set(tables['hs-codes'].map((row) => row.code)),
    project: new Set(tables.projects.map((row) => row.id)),
  }
}

/** Column -> which key it must be; a column of this name means the same in every table that has it. */
const referenceColumns: Readonly<Record<string, keyof ReferenceKeys>> = {
  source: 'source',
  states_or_group: 'party',
  state: 'party',
  sector: 'sector',
  umbrella: 'material',
  hs: 'hs',
  material: 'material',
  materials: 'material',
  group: 'club',
  payer: 'payer',
  members: 'party',
  format: 'format',
  place_state: 'state',
  participants: 'party',
  visitor_state: 'party',
  host_state: 'state',
  a: 'state',
  b: 'state',
  parties: 'party',
  effect_with: 'state',
  agents: 'party',
  recipients: 'party',
  sectors: 'sector',
  reporter: 'party',
  partner: 'party',
  importer: 'state',
  country: 'origin',
  project: 'project',
  owner_state: 'state',
  seller_state: 'state',
  buyer_state: 'state',
  origin: 'party',
  destination: 'party',
}

const unknownProblems = (rows: readonly AnyRow[], keys: ReferenceKeys): Problem[] => {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column in referenceColumns)
  return columns.flatMap((column) => {
    const kind = referenceColumns[column] ?? 'source'
    const known = keys[kind]
    return rows.flatMap((row) => {
      const cell = (row as unknown as Record<string, unknown>)[column]
      const values = Array.isArray(cell) ? (cell as string[]) : typeof cell === 'string' && cell !== '' ? [cell] : []
      return values.filter((value) => !known.has(value)).map((value) => unknownProblem(row.ref, column, kind, value))
    })
  })
}

const keyTables: Readonly<Record<keyof ReferenceKeys, string>> = {
  state: 'states.csv',
  origin: 'states.csv, nor OTH for the others together',
  party: 'states.csv or groups.csv',
  club: 'groups.csv or organisations.csv',
  payer: 'states.csv, groups.csv, organisations.csv or companies.csv',
  source: 'sources.csv',
  material: 'materials.csv',
  sector: 'sectors.csv',
  format: 'formats.csv',
  hs: 'hs-codes.csv',
  project: 'projects.csv',
}

const unknownProblem = (ref: RowReference, column: string, kind: keyof ReferenceKeys, value: string): Problem =>
  new Problem(
    'world-reference',
    `${ref.table}.csv, line ${ref.line}, column ${column}`,
    `"${value}" is not in ${keyTables[kind]}`,
    `Add it there, or correct the cell.`,
  )

/** Column that must be unique, by table. */
const uniqueColumns: Partial<Readonly<Record<TableName, string>>> = {
  sources: 'id',
  states: 'iso3',
  groups: 'id',
  formats: 'id',
  organisations: 'id',
  companies: 'id',
  instruments: 'id',
  materials: 'slug',
  sectors: 'slug',
  'hs-codes': 'code',
  meetings: 'id',
  measures: 'id',
  declarations: 'id',
  projects: 'id',
}

const duplicateProblems = (name: TableName, rows: readonly AnyRow[]): Problem[] => {
  const column = uniqueColumns[name]
  if (column === undefined) return []
  const firstLines = new Map<unknown, number>()
  return rows.flatMap((row) => {
    const key = (row as unknown as Record<string, unknown>)[column]
    const first = firstLines.get(key)
    if (first === undefined) firstLines.set(key, row.ref.line)
    if (first === undefined) return []
    return [
      new Problem(
        'world-duplicate',
        `${name}.csv, line ${row.ref.line}`,
        `"${key}" stands in line ${first} already`,
        'Give each row its own key.',
      ),
    ]
  })
}
