import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openWorld } from '../world/open.ts'
import { assessEu, assessEuGroup, type EuTables } from './eu-assessment.ts'
import { governanceRisks } from './governance.ts'
import { governanceRows } from './governance-rows.ts'
import { openSupplyTable } from './open.ts'
import { readSupplyTable } from './rows.ts'

const builtIn: EuTables = {
  shares: openSupplyTable('eu-supply-shares'),
  inputs: openSupplyTable('eu-inputs'),
  endUses: openSupplyTable('eu-end-use'),
  groups: openSupplyTable('eu-groups'),
  risks: governanceRisks(governanceRows(openSupplyTable('wgi')).rows, 2016, 2020),
}

const one = (tables: EuTables, material: string, stage: string) => {
  const found = assessEu(tables, [material]).find((assessment) => assessment.stage === stage)
  assert.ok(found, `${material} ${stage}`)
  return found
}
const near = (actual: number | null | undefined, expected: number, tolerance: number) =>
  assert.ok(actual !== null && actual !== undefined && Math.abs(actual - expected) <= tolerance, `${actual}, expected ${expected}`)

// recomputed by hand from the study of 2023 and the World Bank's estimates of 2016 to 2020
const antimony = [
  { stage: 'extraction', global: 2.403, eu: 2.876, sr: 1.786 },
  { stage: 'processing', global: 1.769, eu: 0.788, sr: 0.689 },
]
for (const { stage, global, eu, sr } of antimony)
  test(`antimony, ${stage}: terms and results as computed by hand`, () => {
    const found = one(builtIn, 'antimony', stage)
    near(found.global?.weighted.value, global, 0.0006)
    near(found.eu?.weighted.value, eu, 0.0006)
    near(found.supplyRisk.value, sr, 0.0006)
    near(found.economicImportance.value, 5.389, 0.0006)
    assert.deepEqual(found.missing, [])
  })

test('a material whose mix the study gives for its group alone is assessed with that mix', () => {
  const dysprosium = one(builtIn, 'dysprosium', 'extraction')
  assert.equal(dysprosium.eu?.material, 'hree')
  assert.equal(dysprosium.global?.material, 'dysprosium')
  assert.equal(dysprosium.basis, 'global+eu')
})

test('every table row has a source that is on record, and a material that is', () => {
  const { tables } = openWorld()
  const sources = new Set(tables.sources.map(({ id }) => id))
  const materials = new Set(tables.materials.map(({ slug }) => slug))
  const rows = [...builtIn.shares, ...builtIn.inputs, ...builtIn.endUses, ...builtIn.groups, ...openSupplyTable('net-import-reliance')]
  assert.deepEqual(new Set(rows.filter(({ source }) => !sources.has(source)).map(({ source }) => source)), new Set())
  assert.deepEqual(new Set(openSupplyTable('wgi').map(({ source }) => source)), new Set(['wgi-2024']))
  assert.ok(sources.has('wgi-2024'))
  assert.deepEqual(
    rows.map(({ material }) => material).filter((material) => !materials.has(material)),
    [],
  )
})

test('bounds hold the value wherever there is one, and what has no value says what is missing', () => {
  for (const { material, stage, supplyRisk, economicImportance, missing } of assessEu(builtIn))
    for (const { value, low, high } of [supplyRisk, economicImportance]) {
      assert.ok(low <= high, `${material} ${stage}`)
      if (value === null) assert.notDeepEqual(missing, [], `${material} ${stage}`)
      else assert.ok(low - 1e-9 <= value && value <= high + 1e-9, `${material} ${stage}: ${low} ${value} ${high}`)
    }
})

const shareHead = 'material,stage,mix,country_iso3,share_pct,bound,t'
const inputHead = 'material,stage,supply_used,import_reliance_pct,eol_rir_pct,si_sr,si_ei'
const made = (shares: readonly string[], input: string, uses: readonly string[] = []): EuTables => ({
  shares: readSupplyTable('eu-supply-shares', [shareHead, ...shares].join('\n'), 'shares.csv'),
  inputs: readSupplyTable('eu-inputs', [inputHead, input].join('\n'), 'inputs.csv'),
  endUses: readSupplyTable('eu-end-use', ['material,application,share_pct,nace2,value_added_meur', ...uses].join('\n'), 'uses.csv'),
  groups: [],
  risks: new Map([
    ['AAA', 5],
    ['BBB', 2],
  ]),
})
const world = ['ore,extraction,global,AAA,80,=,1', 'ore,extraction,global,BBB,20,=,1']
const own = ['ore,extraction,eu-sourcing,BBB,100,=,0.8']

// global 0.64 x 5 + 0.04 x 2 = 3.28, EU 2 x 0.8 = 1.6
const cases = [
  {
    name: 'both mixes',
    shares: [...world, ...own],
    input: 'ore,extraction,global+eu,50,0,1,1',
    sr: 0.25 * 3.28 + 0.75 * 1.6,
    basis: 'global+eu',
    missing: [],
  },
  { name: 'the EU’s mix alone', shares: own, input: 'ore,extraction,eu,50,50,1,1', sr: 0.8, basis: 'eu', missing: [] },
  {
    name: 'without shares of the EU the world’s count alone, and that is told',
    shares: world,
    input: 'ore,extraction,global+eu,50,0,1,1',
    sr: 3.28,
    basis: 'global',
    missing: ['shares (EU sourcing)'],
  },
  {
    name: 'a missing import reliance leaves no value',
    shares: [...world, ...own],
    input: 'ore,extraction,global+eu,,0,1,1',
    sr: null,
    basis: 'global+eu',
    missing: ['import reliance'],
  },
  {
    name: 'a missing recycling rate is not zero',
    shares: own,
    input: 'ore,extraction,eu,0,,1,1',
    sr: null,
    basis: 'eu',
    missing: ['recycling input rate'],
  },
  {
    name: 'a supplier without an estimate of governance leaves no value',
    shares: ['ore,extraction,eu-sourcing,CCC,60,=,1', 'ore,extraction,eu-sourcing,BBB,40,=,1'],
    input: 'ore,extraction,eu,0,0,1,1',
    sr: null,
    basis: 'eu',
    missing: ['governance of CCC, which has 60 % (EU sourcing)'],
  },
  {
    name: 'a share printed as less than 0.1 % counts as none',
    shares: [...own, 'ore,extraction,eu-sourcing,CCC,0.1,<,1'],
    input: 'ore,extraction,eu,0,0,1,1',
    sr: 1.6,
    basis: 'eu',
    missing: [],
  },
  {
    name: 'a mix of which most is not listed is not used',
    shares: [...world, 'ore,extraction,eu-sourcing,BBB,10,=,1'],
    input: 'ore,extraction,global+eu,0,0,1,1',
    sr: 3.28,
    basis: 'global',
    missing: ['suppliers of 90 % (EU sourcing)'],
  },
]
for (const { name, shares, input, sr, basis, missing } of cases)
  test(name, () => {
    const found = one(made(shares, input, ['ore,use,100,C1,10']), 'ore', 'extraction')
    assert.equal(found.basis, basis)
    if (sr === null) assert.equal(found.supplyRisk.value, null)
    else near(found.supplyRisk.value, sr, 1e-9)
    assert.deepEqual(found.missing, missing)
  })

test('the largest sector value of the file scales economic importance, and end uses that are missing bound it', () => {
  const uses = ['ore,one,60,C1,50', 'ore,two,20,C2,100', 'other,three,100,C3,200']
  const { economicImportance, missing } = one(made(own, 'ore,extraction,eu,0,0,1,0.5', uses), 'ore', 'extraction')
  // 0.6 x 50 + 0.2 x 100 = 50 of 80 %: 62.5; the rest goes to a sector of 50 or of 200
  near(economicImportance.value, (62.5 * 10 * 0.5) / 200, 1e-9)
  near(economicImportance.low, (60 * 10 * 0.5) / 200, 1e-9)
  near(economicImportance.high, (90 * 10 * 0.5) / 200, 1e-9)
  assert.deepEqual(missing, ['end uses: their shares sum to 80 %'])
})

test('without end uses there is no economic importance, and it is not zero', () => {
  const found = one(made(own, 'ore,extraction,eu,0,0,1,1'), 'ore', 'extraction')
  assert.equal(found.economicImportance.value, null)
  assert.deepEqual(found.missing, ['end uses'])
})

test('a group is the average of its members', () => {
  const members = assessEu(builtIn, ['cerium', 'lanthanum']).filter(({ stage }) => stage === 'processing')
  const [group] = assessEuGroup(members)
  near(group?.supplyRisk.value, members.reduce((total, { supplyRisk }) => total + (supplyRisk.value ?? 0), 0) / 2, 1e-9)
})

test('law: the order of rows changes nothing', () => {
  const expected = assessEu(builtIn, ['cobalt', 'tungsten']).map(({ supplyRisk }) => supplyRisk.value?.toFixed(9))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (cut) => {
      const turned = { ...builtIn, shares: [...builtIn.shares.slice(cut), ...builtIn.shares.slice(0, cut)] }
      assert.deepEqual(
        assessEu(turned, ['cobalt', 'tungsten']).map(({ supplyRisk }) => supplyRisk.value?.toFixed(9)),
        expected,
      )
    }),
    { numRuns: 20 },
  )
})

test('law: the bounds hold the value once the missing input is given', () => {
  const percent = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(percent, percent, fc.integer({ min: 1, max: 100 }), (reliance, recycling, first) => {
      const mix = [
        `ore,extraction,eu-sourcing,AAA,${first},=,1`,
        ...(first < 100 ? [`ore,extraction,eu-sourcing,BBB,${100 - first},=,0.8`] : []),
      ]
      const input = `ore,extraction,global+eu,${reliance},${recycling},0.9,1`
      const whole = one(made([...world, ...mix], input), 'ore', 'extraction').supplyRisk.value ?? Number.NaN
      const lacking = [
        made(world, input),
        made([...world, ...mix.slice(0, 1)], input),
        made([...world, ...mix], `ore,extraction,global+eu,,${recycling},0.9,1`),
        made([...world, ...mix], `ore,extraction,global+eu,${reliance},,0.9,1`),
        made([...world, ...mix], `ore,extraction,global+eu,${reliance},${recycling},,1`),
      ]
      for (const tables of lacking) {
        const { low, high } = one(tables, 'ore', 'extraction').supplyRisk
        assert.ok(low - 1e-9 <= whole && whole <= high + 1e-9, `${low} ${whole} ${high}`)
      }
    }),
    { numRuns: 50 },
  )
})
