/** `chancery supply --record`: statistics that were imported count beside those built in, the later edition first, and measures become restrictions. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chancery, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (...args: readonly string[]) => chancery(args, { cwd: folder })

const columns =
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes'
const mined = (state: string, tonnes: string, year = 2025): string =>
  `TUNGSTEN,World Mine Production and Reserves,Tungsten,${state},Production,Mine production,metric tons,${year},"${tonnes}",Estimated.,Yes,"(Data in metric tons, tungsten content, unless otherwise specified)"`
const edition = (name: string, ...lines: readonly string[]): void =>
  writeFileSync(join(folder, name), `${[columns, ...lines].join('\n')}\n`)

edition(
  'MCS2027_Commodities_Data.csv',
  mined('China', '50,000'),
  mined('Vietnam', '30,000'),
  mined('Kazakhstan', '20,000'),
  mined('World total', '100,000'),
  mined('Atlantis', '10'),
)
edition('MCS2024_Commodities_Data.csv', mined('China', '1'), mined('Vietnam', '1'), mined('Kazakhstan', '1'))
writeFileSync(
  join(folder, 'gta.json'),
  JSON.stringify({
    count: 1,
    results: [
      {
        intervention_id: 1002,
        state_act_id: 502,
        state_act_title: 'Vietnam: export tax',
        gta_evaluation: 'Red',
        implementing_jurisdictions: [{ id: 704, name: 'Viet Nam' }],
        affected_jurisdictions: [],
        intervention_type: 'Export tax',
        mast_chapter: 'P',
        affected_sectors: [142],
        affected_products: [261100],
        date_announced: '2025-02-04',
        date_implemented: '2025-02-04',
        date_removed: null,
        is_in_force: 1,
      },
    ],
  }),
)

interface Told {
  readonly worldProduction: readonly {
    readonly period: string
    readonly suppliers: readonly { readonly supplier: string; readonly share: number }[]
  }[]
  readonly restrictions: readonly { readonly state: string; readonly note: string }[]
  readonly inPlaceOfBuiltIn: readonly unknown[]
}
const tungsten = (record: string): Told => {
  const { status, out, err } = run('supply', 'tungsten', '--importer', 'USA', '--json', '--record', record)
  assert.equal(status, 0, err)
  return JSON.parse(out) as Told
}
const shares = ({ worldProduction: [mix] }: Told): unknown =>
  mix?.suppliers.map(({ supplier, share }) => [supplier, Math.round(share * 100)])

test('a later edition counts in place of what is built in, its total is no supplier, its bad line is told', () => {
  const added = run('data', 'add', 'MCS2027_Commodities_Data.csv', 'gta.json', '--record', 'later')
  assert.match(added.err, /MCS2027_Commodities_Data\.csv, line 6: the country "Atlantis" is no state on record/)
  const told = tungsten('later')
  assert.deepEqual(shares(told), [
    ['CHN', 50],
    ['VNM', 30],
    ['KAZ', 20],
  ])
  assert.equal(told.inPlaceOfBuiltIn.length, 1)
  assert.deepEqual(
    told.restrictions.filter(({ state }) => state === 'VNM').map(({ note }) => note),
    ['Export tax: Vietnam: export tax'],
  )
  const text = run('supply', 'tungsten', '--importer', 'USA', '--record', 'later').out.replaceAll(/\s+/g, ' ')
  assert.match(text, /Taken from what you imported, in place of what is built in/)
  assert.match(text, /commodities data, 2027 \(MCS2027_Commodities_Data\.csv, added /)
})

test('an earlier edition leaves what is built in', () => {
  run('data', 'add', 'MCS2024_Commodities_Data.csv', '--record', 'earlier')
  const told = tungsten('earlier')
  assert.deepEqual(told.inPlaceOfBuiltIn, [])
  assert.equal(told.worldProduction[0]?.suppliers.length, 12)
})
