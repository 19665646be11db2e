/** Do the tables agree with each other? In: read tables. Out: a Problem for each cell that names a state, group, source, ... that no table has. */
import { Problem } from '../problem.ts'
import type { RowReference, TableName, Tables } from './tables.ts'

/** Problems in order of table and line; none when every reference is met and every key is unique. */
export const referenceProblems = (tables: Tables): readonly Problem[] => {
  const keys = keysOf(tables)
  return [...duplicateProblems(tables), ...(Object.keys(tables) as TableName[]).flatMap((name) => tableProblems(tables, name, keys))]
}

interface Keys {
  readonly state: ReadonlySet<string>
  readonly origin: ReadonlySet<string>
  readonly party: ReadonlySet<string>
  readonly source: ReadonlySet<string>
  readonly material: ReadonlySet<string>
  readonly sector: ReadonlySet<string>
  readonly format: ReadonlySet<string>
}

const keysOf = (tables: Tables): Keys => {
  const state = new Set(tables.states.map((row) => row.iso3))
  const groups = tables.groups.map((row) => row.id)
  return {
    state,
    origin: new Set([...state, 'OTH']),
    party: new Set([...state, ...groups, 'world']),
    source: new Set(tables.sources.map((row) => row.id)),
    material: new Set(tables.materials.map((row) => row.slug)),
    sector: new Set(tables.sectors.map((row) => row.slug)),
    format: new Set(tables.formats.map((row) => row.id)),
  }
}

/** Column -> which key it must be; a column of this name means the same in every table that has it. */
const referenceColumns: Readonly<Record<string, keyof Keys>> = {
  source: 'source',
  states_or_group: 'party',
  state: 'party',
  sector: 'sector',
  umbrella: 'material',
  material: 'material',
  materials: 'material',
  group: 'party',
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
  reporter: 'party',
  partner: 'party',
  importer: 'state',
  country: 'origin',
}

const tableProblems = (tables: Tables, name: TableName, keys: Keys): Problem[] => {
  const columns = Object.keys(tables[name][0] ?? {}).filter((column) => column in referenceColumns)
  return columns.flatMap((column) => {
    const kind = referenceColumns[column] ?? 'source'
    const known = keys[kind]
    return tables[name].flatMap((row) => {
      const cell = (row as unknown as Record<string, unknown>)[column]
      const values = Array.isArray(cell) ? (cell as string[]) : typeof cell === 'string' && cell !== '' ? [cell] : []
      return values.filter((value) => !known.has(value)).map((value) => unknownProblem(row.ref, column, kind, value))
    })
  })
}

const keyTables: Readonly<Record<keyof Keys, string>> = {
  state: 'states.csv',
  origin: 'states.csv, nor OTH for the others together',
  party: 'states.csv or groups.csv',
  source: 'sources.csv',
  material: 'materials.csv',
  sector: 'sectors.csv',
  format: 'formats.csv',
}

const unknownProblem = (ref: RowReference, column: string, kind: keyof Keys, value: string): Problem =>
  new Problem(
    'world-reference',
    `${ref.table}.csv, line ${ref.line}, column ${column}`,
    `"${value}" is not in ${keyTables[kind]}`,
    `Add it there, or correct the cell.`,
  )

const duplicateProblems = (tables: Tables): Problem[] => [
  ...repeated(tables.sources, (row) => row.id),
  ...repeated(tables.states, (row) => row.iso3),
  ...repeated(tables.groups, (row) => row.id),
  ...repeated(tables.formats, (row) => row.id),
  ...repeated(tables.organisations, (row) => row.id),
  ...repeated(tables.companies, (row) => row.id),
  ...repeated(tables.instruments, (row) => row.id),
  ...repeated(tables.materials, (row) => row.slug),
  ...repeated(tables.sectors, (row) => row.slug),
  ...repeated(tables.meetings, (row) => row.id),
  ...repeated(tables.measures, (row) => row.id),
]

const repeated = <Item extends { readonly ref: RowReference }>(rows: readonly Item[], key: (row: Item) => string): Problem[] => {
  const firstLines = new Map<string, number>()
  return rows.flatMap((row) => {
    const first = firstLines.get(key(row))
    if (first === undefined) {
      firstLines.set(key(row), row.ref.line)
      return []
    }
    return [
      new Problem(
        'world-duplicate',
        `${row.ref.table}.csv, line ${row.ref.line}`,
        `"${key(row)}" stands in line ${first} already`,
        'Give each row its own key.',
      ),
    ]
  })
}
