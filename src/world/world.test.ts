/** The tables themselves: every row fits, every reference is met, and a bad cell is named by file, line and column. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../problem.ts'
import { rankCandidates } from './candidates.ts'
import { rowsOfText, textOfRows } from './made-rows.ts'
import { openWorld, readWorldFiles } from './open.ts'
import { type TableName, tableNames } from './tables.ts'
import { buildWorld, worldProblems } from './world.ts'

const files = readWorldFiles()
const world = openWorld()

describe('world/data', () => {
  it('has no row that does not fit', () => {
    assert.deepEqual(
      worldProblems(files).map((problem) => problem.message),
      [],
    )
  })

  it('has the 249 entries of ISO 3166-1 and Kosovo, each alpha-2 code once', () => {
    assert.equal(world.tables.states.length, 250)
    assert.equal(new Set(world.tables.states.map((row) => row.iso2)).size, 250)
  })

  it('has two hundred companies and more, each with a state or a reason not to', () => {
    assert.ok(world.tables.companies.length >= 200)
    assert.deepEqual(
      world.tables.companies.filter((row) => row.state === null).map((row) => row.id),
      [],
    )
  })

  it('lists in homonyms.csv every name, adjective or capital that two states share', () => {
    const shared = [...world.names.byKey].flatMap(([key, entries]) => {
      const states = new Set(entries.filter((entry) => entry.ref?.table === 'states').map((entry) => entry.id))
      return states.size > 1 && !world.names.homonyms.has(key) ? [`${key}: ${[...states].join(' ')}`] : []
    })
    assert.deepEqual(shared, [])
  })

  it('has no name that two organisations or companies share, except those of homonyms.csv', () => {
    const shared = [...world.names.byKey].flatMap(([key, entries]) => {
      const bodies = entries.filter((entry) => entry.ref?.table === 'organisations' || entry.ref?.table === 'companies')
      const written = Map.groupBy(bodies, (entry) => entry.name)
      const clash = [...written.values()].some((same) => new Set(same.map((entry) => entry.id)).size > 1)
      return clash && !world.names.homonyms.has(key) ? [key] : []
    })
    assert.deepEqual(shared, [])
  })

  it('has homonyms that names on record bear', () => {
    for (const row of world.tables.homonyms) {
      const ids = rankCandidates(world, world.names.byKey.get(row.name.toLowerCase()) ?? [], null).map(({ entity }) => entity.id)
      for (const id of row.order) assert.ok(ids.includes(id), `${row.name}: ${id}`)
    }
  })

  it('has the materials, and their umbrellas stand above them without a circle', () => {
    const umbrella = new Map(world.tables.materials.map((row) => [row.slug, row.umbrella]))
    for (const slug of umbrella.keys()) {
      const seen = new Set<string>()
      for (let at: string | null | undefined = slug; at; at = umbrella.get(at)) {
        assert.ok(!seen.has(at), slug)
        seen.add(at)
      }
    }
  })
})

describe('buildWorld', () => {
  const broken: readonly (readonly [string, TableName, (text: string) => string, RegExp])[] = [
    [
      'an unknown source',
      'groups',
      (text) => text.replace('project-names', 'hearsay'),
      /^groups\.csv, line 2, column source: "hearsay" is not in sources\.csv\. Add it there/,
    ],
    [
      'a state that is none',
      'companies',
      (text) => text.replace(/,USA,/, ',ZZZ,'),
      /^companies\.csv, line \d+, column state: "ZZZ" is not in states\.csv/,
    ],
    [
      'a day that is none',
      'memberships',
      (text) => `${text.trim()}\nnato,FRA,1949-13-01,,project-names\n`,
      /^memberships\.csv, line \d+, column from: "1949-13-01" does not fit \(expected a day/,
    ],
    [
      'a cell too many',
      'sectors',
      (text) => `${text.trim()}\nfishing,fishing,,,project-names\n`,
      /^sectors\.csv, line \d+: it has 5 cells where the header has 4/,
    ],
    [
      'a column renamed',
      'titles',
      (text) => text.replace('title,office', 'title,post'),
      /^titles\.csv, line 1: it lacks office; it has post/,
    ],
    [
      'a key twice',
      'materials',
      (text) => `${text.trim()}\ntungsten,tungsten,,,,,project-names\n`,
      /^materials\.csv, line \d+: "tungsten" stands in line \d+ already/,
    ],
    [
      'a list of relations of a type that there is not',
      'coverage',
      (text) => text.replace('\nrelations:diplomatic:', '\nrelations:diplomacy:'),
      /^coverage\.csv, line \d+, column subject: "relations:diplomacy:[A-Z:]+" does not fit \(expected .*relations:TYPE:STATE/,
    ],
    [
      'a capital in a slug',
      'groups',
      (text) => text.replace('\neu,', '\nEU,'),
      /^groups\.csv, line \d+, column id: "EU" does not fit \(expected a kebab-case slug\)/,
    ],
  ]
  for (const [name, table, change, expected] of broken) {
    it(`refuses ${name}`, () => {
      const spoilt = { ...files, [table]: change(files[table]) }
      assert.match(worldProblems(spoilt)[0]?.message ?? 'no Problem', expected)
      assert.throws(() => tableNames.map((each) => buildWorld(spoilt).tables[each]), Problem)
    })
  }

  it('has the same rows where they were made beforehand', () => {
    const read = buildWorld(files)
    const made = buildWorld(files, (name) => rowsOfText(textOfRows(read.tables[name])))
    for (const name of tableNames) assert.deepEqual(made.tables[name], read.tables[name])
    assert.ok(Object.isFrozen(made.tables.states) && made.tables.states.every((row) => Object.isFrozen(row) && Object.isFrozen(row.ref)))
  })

  it('reads a table of facts only when it is asked for', () => {
    const lazy = buildWorld({ ...files, visits: 'not a table' })
    assert.equal(lazy.states.size, 250)
    assert.throws(() => lazy.tables.visits, /visits\.csv, line 1/)
  })
})
