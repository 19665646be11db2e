/** World: the facts, checked and indexed. In: the text of each table. Out: frozen rows with indexes made once, or the first Problem and how many more. */

import { Problem } from '../problem.ts'
import { compareText } from './entity.ts'
import { foldName } from './fold.ts'
import type { MadeRows } from './made-rows.ts'
import { makeNameIndex, type NameIndex } from './name-lookup.ts'
import { referenceKeys, referenceProblems, tableProblems } from './references.ts'
import { type Row, readTable, type TableName, type Tables, tableNames } from './tables.ts'
import { makeTermIndex, type TermIndex } from './terms.ts'
import { unitKey } from './units.ts'

export interface World {
  readonly tables: Tables
  /** By alpha-3 code. */
  readonly states: ReadonlyMap<string, Row<'states'>>
  readonly groups: ReadonlyMap<string, Row<'groups'>>
  readonly formats: ReadonlyMap<string, Row<'formats'>>
  readonly organisations: ReadonlyMap<string, Row<'organisations'>>
  readonly companies: ReadonlyMap<string, Row<'companies'>>
  readonly instruments: ReadonlyMap<string, Row<'instruments'>>
  readonly membershipsByGroup: ReadonlyMap<string, readonly Row<'memberships'>[]>
  /** Terms of office, oldest first, by person. */
  readonly termsByPerson: ReadonlyMap<string, readonly Row<'offices'>[]>
  /** Terms of office by `<state or group> <office>`. */
  readonly termsByOffice: ReadonlyMap<string, readonly Row<'offices'>[]>
  readonly sources: ReadonlyMap<string, Row<'sources'>>
  /** By folded title. */
  readonly titles: ReadonlyMap<string, Row<'titles'>>
  readonly names: NameIndex
  /** By symbol as written and by folded word. */
  readonly units: ReadonlyMap<string, Row<'units'>>
  readonly materialTerms: TermIndex
  readonly sectorTerms: TermIndex
}

/** Every Problem of the tables, in order of table and line. */
export const worldProblems = (csvTexts: Readonly<Record<TableName, string>>): readonly Problem[] => {
  const { tables, problems } = readTables(csvTexts)
  return [...problems, ...referenceProblems(tables)]
}

/**
 * Throws the first Problem found (codes `world-header`, `world-cells`, `world-cell`, `world-reference`, `world-duplicate`). A table is
 * read and checked when it is first asked for: the names at once, thousands of visits only by the check that counts visits. `made`: rows
 * that were read of these texts and checked before.
 */
export const buildWorld = (csvTexts: Readonly<Record<TableName, string>>, made?: MadeRows): World => {
  const tables = lazyTables(csvTexts, made)
  const terms = byStart(tables.offices)
  return Object.freeze({
    tables,
    states: indexBy(tables.states, (row) => row.iso3),
    groups: indexBy(tables.groups, (row) => row.id),
    formats: indexBy(tables.formats, (row) => row.id),
    organisations: indexBy(tables.organisations, (row) => row.id),
    companies: indexBy(tables.companies, (row) => row.id),
    instruments: indexBy(tables.instruments, (row) => row.id),
    membershipsByGroup: Map.groupBy(tables.memberships, (row) => row.group),
    termsByPerson: Map.groupBy(terms, (row) => row.person),
    termsByOffice: Map.groupBy(terms, (row) => `${row.state} ${row.office}`),
    sources: indexBy(tables.sources, (row) => row.id),
    titles: indexBy(tables.titles, (row) => foldName(row.title)),
    names: makeNameIndex(tables),
    units: unitIndex(tables),
    materialTerms: makeTermIndex(tables.materials, tables['word-contexts']),
    sectorTerms: makeTermIndex(tables.sectors, []),
  })
}

/** Symbols as written win over folded words: "mt" is a tonne, "Mt" a million of them. */
const unitIndex = (tables: Tables): ReadonlyMap<string, Row<'units'>> => {
  const folded = tables.units.map((row) => [unitKey(row.word), row] as const).filter(([key]) => key !== '')
  return new Map([...folded, ...tables.units.map((row) => [row.word, row] as const)])
}

const readTables = (csvTexts: Readonly<Record<TableName, string>>): { tables: Tables; problems: Problem[] } => {
  const problems: Problem[] = []
  const tables: Partial<Record<TableName, unknown>> = {}
  for (const name of tableNames) {
    const read = readTable(name, csvTexts[name])
    tables[name] = Object.freeze(read.rows)
    problems.push(...read.problems)
  }
  return { tables: Object.freeze(tables) as Tables, problems }
}

const lazyTables = (csvTexts: Readonly<Record<TableName, string>>, made: MadeRows | undefined): Tables => {
  const known = new Map<TableName, readonly unknown[]>()
  const keys = { get: lazy(() => referenceKeys(tables)) }
  const open = <Name extends TableName>(name: Name): readonly Row<Name>[] => {
    const before = known.get(name)
    if (before) return before as readonly Row<Name>[]
    const { rows, problems } = made === undefined ? readTable(name, csvTexts[name]) : { rows: made(name), problems: [] }
    known.set(name, Object.freeze(rows))
    if (made === undefined) throwFirst([...problems, ...tableProblems(name, rows, keys.get())])
    return rows
  }
  const tables = Object.defineProperties(
    {},
    Object.fromEntries(tableNames.map((name) => [name, { get: () => open(name), enumerable: true }])),
  ) as Tables
  return Object.freeze(tables)
}

const lazy = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const throwFirst = (problems: readonly Problem[]): void => {
  const [first, ...others] = problems
  if (!first) return
  const more = others.length === 0 ? '' : ` (${others.length} more after it)`
  throw new Problem(first.code, first.what, `${first.why}${more}`, first.fix)
}

const indexBy = <Item>(rows: readonly Item[], key: (row: Item) => string): ReadonlyMap<string, Item> =>
  new Map(rows.map((row) => [key(row), row]))

const byStart = (rows: readonly Row<'offices'>[]): readonly Row<'offices'>[] =>
  rows.toSorted((left, right) => compareText(left.from ?? '', right.from ?? ''))
