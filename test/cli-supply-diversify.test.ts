/** chancery supply diversify, run as a user runs it: what it prints rests on the record, and its JSON can be recomputed. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (...args: readonly string[]) => chancery(['supply', 'diversify', ...args], { cwd: folder })

interface Line {
  readonly unit: string
  readonly demand: number
  readonly objective: string
  readonly plan: {
    readonly moved: number
    readonly cost: number | null
    readonly costToday: number | null
    readonly suppliers: readonly {
      readonly supplier: string
      readonly today: number
      readonly after: number
      readonly most: number | null
    }[]
    readonly worth: readonly { readonly limit: string; readonly id: string; readonly onePointMore: number }[]
  } | null
  readonly conflict: {
    readonly shortfall: number
    readonly leastCap: number | null
    readonly limits: readonly { readonly limit: string; readonly quantity: number }[]
  } | null
  readonly notComputable: { readonly because: string; readonly movedAtLeast: number } | null
  readonly front: readonly { readonly risk: number; readonly objective: number }[]
  readonly barred: readonly { readonly state: string; readonly type: string }[]
  readonly sources: readonly { readonly title: string; readonly url: string | null }[]
}
const answerOf = (...args: readonly string[]): Line => {
  const { status, out, err } = run(...args, '--json')
  assert.equal(status, 0, err)
  const [line] = jsonLines<Line>(out)
  assert.ok(line)
  return line
}
const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-5 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)

describe('rare earths of the United States under a cap of 65 %', () => {
  const { plan, demand, unit, sources } = answerOf('rare earths', '--importer', 'USA', '--cap', '65%')
  it('counts nothing new from whom the importer keeps out, unless told to', () => {
    const added = ({ plan }: Line): readonly string[] =>
      (plan?.suppliers ?? []).filter(({ today, after }) => today === 0 && after > 0).map(({ supplier }) => supplier)
    const [kept, counted] = [[], ['--count-barred']].map((more) => answerOf('tungsten', '--importer', 'USA', '--cap', '20%', ...more))
    assert.deepEqual(kept?.barred.map(({ state, type }) => [state, type]).toSorted(), [
      ['PRK', 'sanction'],
      ['RUS', 'sanction'],
    ])
    assert.ok(kept !== undefined && !added(kept).includes('PRK') && added(kept).includes('KAZ'))
    assert.ok(counted !== undefined && added(counted).includes('PRK') && counted.barred.length === 0)
  })

  it('moves what China delivers above the cap, in tonnes, with sources', () => {
    assert.ok(plan)
    const china = plan.suppliers.find(({ supplier }) => supplier === 'CHN')
    assert.equal(unit, 't')
    near(china?.after ?? 0, 0.65 * demand)
    near(plan.moved, (china?.today ?? 0) - 0.65 * demand)
    assert.ok(sources.length > 1 && sources.every(({ url }) => url !== null))
  })
  it('meets demand, within what each can deliver', () => {
    assert.ok(plan)
    near(
      plan.suppliers.reduce((total, { after }) => total + after, 0),
      demand,
    )
    for (const { after, most } of plan.suppliers) assert.ok(most === null || after <= most * (1 + 1e-6))
  })
  it('says what a point more from China would spare: a hundredth of the whole', () => {
    const [worth] = plan?.worth ?? []
    assert.deepEqual([worth?.limit, worth?.id], ['cap', 'CHN'])
    near(worth?.onePointMore ?? 0, demand / 100)
  })
})

it('without prices nothing is called a cost or a saving, and it says so', () => {
  const { out } = run('rare earths', '--importer', 'USA', '--cap', '65%')
  assert.match(out, /No prices are given, so no figure here is a cost\s+or a saving\./)
  assert.match(out, /would spare moving/)
  assert.doesNotMatch(out, /would save|USD/)
})

it('with prices of a file it is the least cost, each with its source, and tells what a point would save', () => {
  const states = { CHN: 10, MYS: 14, EST: 20, JPN: 30, AUS: 16 }
  writeFileSync(
    join(folder, 'prices.csv'),
    `country_iso3,cost,unit,tariff_pct,freight,year,source\n${Object.entries(states)
      .map(([state, cost]) => `${state},${cost},USD/t,${state === 'CHN' ? 10 : ''},,2025,"Price list, made for this test"`)
      .join('\n')}\n`,
  )
  const { plan, demand, objective } = answerOf('rare earths', '--importer', 'USA', '--cap', '65%', '--costs', 'prices.csv')
  assert.ok(plan)
  assert.equal(objective, 'least USD/t')
  assert.ok((plan.cost ?? 0) < (plan.costToday ?? 0))
  near(plan.suppliers.find(({ supplier }) => supplier === 'CHN')?.after ?? 0, 0.65 * demand)
  const { out } = run('rare earths', '--importer', 'USA', '--cap', '65%', '--costs', 'prices.csv')
  assert.match(out, /One more percentage point from China \(CHN\) would save USD \d/)
  assert.match(out, /Prices: Price list, made for this test, 2025/)
  assert.match(out, /Left out, since the file has no price of theirs: .*\bMMR\b/s)
})

describe('files of prices', () => {
  const cases = [
    { title: 'a price without a source is refused', row: 'CHN,10,USD/t,,,2025,', says: /expected where the figure is from/ },
    { title: 'a supplier of today without a price is named', row: 'CHN,10,USD/t,,,2025,list', says: /MYS.*no price of theirs/s },
  ]
  for (const { title, row, says } of cases)
    it(title, () => {
      writeFileSync(join(folder, 'bad.csv'), `country_iso3,cost,unit,tariff_pct,freight,year,source\n${row}\n`)
      const { status, err } = run('rare earths', '--importer', 'USA', '--cap', '65%', '--costs', 'bad.csv')
      assert.equal(status, 2)
      assert.match(err, says)
    })
})

describe('caps that cannot hold together', () => {
  const args = ['tungsten', '--importer', 'EU27', '--stage', 'refined', '--cap', '25%', '--demand', '15000']
  it('tells what is short, which limits conflict and which cap could hold', () => {
    const { plan, conflict, demand } = answerOf(...args)
    assert.equal(plan, null)
    assert.ok(conflict)
    near(conflict.limits.reduce((total, { quantity }) => total + quantity, 0) + conflict.shortfall, demand)
    const wider = answerOf(...args.map((one) => (one === '25%' ? `${Math.ceil((conflict.leastCap ?? 0) * 1e3) / 10}%` : one)))
    assert.notEqual(wider.plan, null)
  })
  it('prints the assumption with the result', () => {
    assert.match(run(...args).out, /Your assumptions: the whole weighs 15,000 t a year\./)
  })
})

it('without a tonnage who could take over is not computable, and the least that must move is told', () => {
  const { plan, notComputable } = answerOf('tungsten', '--importer', 'EU27', '--stage', 'refined', '--cap', '25%')
  assert.equal(plan, null)
  assert.deepEqual(notComputable?.because, 'no tonnage')
  near(notComputable.movedAtLeast, 6)
})

it('along the front more is moved for less risk', () => {
  const { front } = answerOf('antimony', '--importer', 'USA', '--cap', '65%', '--risk', 'hhi')
  assert.ok(front.length > 2)
  for (const [index, { risk, objective }] of front.entries()) {
    assert.ok(risk <= (front[index - 1]?.risk ?? 1))
    assert.ok(objective >= (front[index - 1]?.objective ?? 0))
  }
})

describe('what cannot be read', () => {
  const cases = [
    { args: ['--cap', '65'], says: /--cap 65: it cannot be read/ },
    { args: ['--cap', 'Atlantis=40%'], says: /"Atlantis": it is no state or group on record/ },
    { args: ['--contract', 'KAZ=lots'], says: /--contract lots: it cannot be read/ },
    { args: ['--demand', '-5'], says: /--demand/ },
  ]
  for (const { args, says } of cases)
    it(args.join(' '), () => {
      const { status, err } = run('tungsten', '--importer', 'USA', ...args)
      assert.equal(status, 2)
      assert.match(err, says)
    })
})
