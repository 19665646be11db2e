/** `chancery supply`: tables built in and of one's own, what is refused, and what is told. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

interface Line {
  readonly material: string
  readonly stage: string
  readonly sr: number | null
  readonly ei: number | null
  readonly hhiGlobal: number | null
  readonly hhiEu: number | null
  readonly srLow: number
  readonly srHigh: number
  readonly missing: readonly string[]
}

const folder = temporaryFolder()
const run = (...args: readonly string[]) => chancery(['supply', ...args], { cwd: folder })
const table = (name: string) => readFileSync(new URL(`../src/supply/data/${name}.csv`, import.meta.url), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const find = (lines: readonly Line[], material: string, stage: string) =>
  lines.find((line) => line.material === material && line.stage === stage)

const all = run('--all', '--importer', 'EU27', '--method', 'eu-2017', '--json')
const lines = jsonLines<Line>(all.out)

test('--all prints a line for each material and stage, and none twice', () => {
  assert.equal(all.status, 0, all.err)
  assert.equal(lines.length, 125)
  assert.equal(new Set(lines.map(({ material, stage }) => `${material} ${stage}`)).size, lines.length)
  const antimony = find(lines, 'antimony', 'extraction')
  assert.deepEqual(
    [antimony?.sr?.toFixed(2), antimony?.ei?.toFixed(2), antimony?.hhiGlobal?.toFixed(2), antimony?.hhiEu?.toFixed(2), antimony?.missing],
    ['1.79', '5.39', '2.40', '2.88', []],
  )
})

test('files of the same form give the same; altered ones give what was altered and nothing else', () => {
  write('shares.csv', table('eu-supply-shares'))
  write('wgi.csv', table('wgi'))
  write('uses.csv', table('eu-end-use'))
  write('inputs.csv', table('eu-inputs').replace(/^(antimony,extraction,global\+eu,100,)28,/m, '$164,'))
  const altered = run('--all', '--json', '--shares', 'shares.csv', '--inputs', 'inputs.csv', '--wgi', 'wgi.csv', '--end-use', 'uses.csv')
  assert.equal(altered.status, 0, altered.err)
  const changed = jsonLines<Line>(altered.out)
  assert.equal(find(changed, 'antimony', 'extraction')?.sr?.toFixed(4), ((find(lines, 'antimony', 'extraction')?.sr ?? 0) / 2).toFixed(4))
  const rest = (of: readonly Line[]) => of.filter(({ material, stage }) => material !== 'antimony' || stage !== 'extraction')
  assert.deepEqual(rest(changed), rest(lines))
})

test('an input that is taken away is named, and its bounds hold the value there was', () => {
  write('less.csv', table('eu-inputs').replace(/^(gallium,processing,global\+eu,)98,/m, '$1,'))
  const gallium = find(jsonLines<Line>(run('--all', '--json', '--inputs', 'less.csv').out), 'gallium', 'processing')
  const before = find(lines, 'gallium', 'processing')?.sr ?? Number.NaN
  assert.equal(gallium?.sr, null)
  assert.deepEqual(gallium.missing, ['import reliance'])
  assert.ok(gallium.srLow <= before && before <= gallium.srHigh)
})

test('the text has formula, numbers, shares and sources', () => {
  const { out } = run('antimony', '--stage', 'ore', '--on', 'China')
  for (const part of [
    /^Supply risk SR: 1\.79/m,
    /= \(2\.403 x 1\/2 \+ 2\.876 x \(1 - 1\/2\)\) x \(1 - 0\.28\) x 0\.94/,
    /China \(CHN\) +56\.4 %/,
    /share of China: 6 %/,
    /^Sources:/m,
  ])
    assert.match(out, part)
  assert.doesNotMatch(out, /processing/)
})

test('a state: shares, reliance, production; what the EU alone has is told as missing', () => {
  const [line] = jsonLines<{
    importer: string
    netImportReliance: { value: number }
    imports: readonly unknown[]
    missing: readonly string[]
  }>(run('antimony', '--importer', 'United States', '--json').out)
  assert.equal(line?.importer, 'USA')
  assert.ok(line.imports.length > 0)
  assert.match(line.missing.join(), /recycling/)
})

const refused = [
  { name: 'no material', args: [], says: /no material was named/ },
  { name: 'an unknown material', args: ['unobtainium'], says: /"unobtainium": no material of this name is on record/ },
  { name: 'an unknown importer', args: ['tin', '--importer', 'Atlantis'], says: /"Atlantis": it is no state or group on record/ },
  { name: 'an unknown method', args: ['tin', '--method', 'eu-2014'], says: /Write one of eu-2017/ },
  { name: 'an unknown stage', args: ['tin', '--stage', 'smelting'], says: /Write one of ore, refined/ },
  { name: 'a year without governance', args: ['tin', '--year', '1980'], says: /governance of 1976 to 1980: the table has 2010 to 2023/ },
  { name: 'a stage that the tables do not have', args: ['gallium', '--stage', 'ore'], says: /the stage processing only/ },
  { name: 'all materials of another importer', args: ['--all', '--importer', 'USA'], says: /on record for the EU alone/ },
  { name: 'a file that is not there', args: ['--all', '--shares', 'none.csv'], says: /^none\.csv: there is no such file/ },
  { name: 'a file of another form', args: ['--all', '--shares', 'wgi.csv'], says: /^wgi\.csv:1: it lacks the columns material/ },
  { name: 'a bad cell, with file and line', args: ['--all', '--inputs', 'bad.csv'], says: /^bad\.csv:3: eol_rir_pct is "many"/ },
]
write('bad.csv', table('eu-inputs').replace(/^(aluminium,extraction,global\+eu,89,)32/m, '$1many'))
write('wgi.csv', table('wgi'))
for (const { name, args, says } of refused)
  test(`refused: ${name}`, () => {
    const { status, out, err } = run(...args)
    assert.equal(status, 2)
    assert.equal(out, '')
    assert.match(err, says)
  })

test('--years gives each measure by year, with the source of each and what no source has', () => {
  const { status, out, err } = run('tungsten', '--importer', 'USA', '--years', '2021-2024', '--on', 'China', '--json')
  assert.equal(status, 0, err)
  const [answer] = jsonLines<{
    series: readonly {
      of: string
      form: string
      years: readonly { year: number; hhi: { value: number }; onShare: { value: number }; isBreak: boolean }[]
    }[]
    netImportReliance: readonly { year: number; value: number | null; low: number }[]
    missing: readonly string[]
  }>(out)
  const mine = answer?.series.find(({ form }) => form === 'mine')
  // 68,660 of 88,794 t, 65,620 of 85,926 t, 67,000 of 82,000 t
  assert.deepEqual(
    mine?.years.map(({ year, onShare, isBreak }) => [year, onShare.value, isBreak]),
    [
      [2021, 0.7733, false],
      [2022, 0.7637, false],
      [2024, 0.8171, true],
    ],
  )
  assert.ok(answer?.missing.includes('world production (mine) of 2023'))
  assert.deepEqual(
    answer?.netImportReliance.map(({ year, value, low }) => [year, value, low]),
    [[2024, null, 0.5]],
  )
  assert.equal(run('tungsten', '--years', '2025-2018').status, 2)
  assert.equal(run('--all', '--years', '2018-2025').status, 2)
})

test('a bloc is who was in it on the last day of each year', () => {
  const shareIn = (years: string) =>
    jsonLines<{ series: readonly { form: string; years: readonly { onShare: { value: number } }[] }[] }>(
      run('tungsten', '--importer', 'USA', '--years', years, '--on', 'EU', '--stage', 'ore', '--json').out,
    )[0]?.series.find(({ form }) => form === 'mine')?.years[0]?.onShare.value
  // the United Kingdom mined 890 t in 2018: of Austria, Spain, Portugal and it, of 84,090 t
  assert.equal(shareIn('2018'), Number(((936 + 856 + 716 + 890) / 84_090).toFixed(4)))
  // and none in 2021
  assert.equal(shareIn('2021'), Number(((919 + 642 + 542) / 88_794).toFixed(4)))
})

test('supply partners gives an index where all poles have a figure, bounds elsewhere, and partners’ own figures beside it', () => {
  const { status, out, err } = run('partners', 'UZB', '--years', '2023-2024', '--json')
  assert.equal(status, 0, err)
  interface Bounded {
    readonly value: number | null
    readonly low: number
    readonly high: number
  }
  const [answer] = jsonLines<{
    periods: readonly {
      period: string
      allTrade: number | null
      poles: readonly { pole: string; value: number | null }[]
      amongPoles: { n: number; evenness: Bounded; effectivePartners: Bounded } | null
      amongAllPartners: { evenness: Bounded } | null
      replaced: readonly { value: number }[]
    }[]
    reportedByPartners: readonly { reporter: string; period: string; value: number }[]
    missing: readonly string[]
  }>(out)
  const year = (of: string) => answer?.periods.find(({ period }) => period === of)
  const shares = [11.6, 12.4, 6.4, 0.8817].map((value) => value / (11.6 + 12.4 + 6.4 + 0.8817))
  const entropy = -shares.reduce((total, share) => total + share * Math.log(share), 0)
  assert.equal(year('2024')?.amongPoles?.evenness.value, Number((entropy / Math.log(4)).toFixed(4)))
  assert.equal(year('2024')?.amongAllPartners?.evenness.value, null)
  // the United States have no figure of 2023
  assert.equal(year('2023')?.poles.find(({ pole }) => pole === 'USA')?.value, null)
  assert.equal(year('2023')?.amongPoles?.evenness.value, null)
  assert.deepEqual(
    year('2023')?.replaced.map(({ value }) => value),
    [62.5e9],
  )
  // what China counts is told, and in no share
  assert.ok(answer?.reportedByPartners.some(({ reporter, period, value }) => reporter === 'CHN' && period === '2024' && value === 13.78e9))
  assert.equal(year('2024')?.poles.find(({ pole }) => pole === 'CHN')?.value, 12.4e9)
  assert.ok(answer?.missing.some((what) => /^2023: .*United States/.test(what)))
})

test('supply partners says so where only partners report, and refuses a state without figures and one pole', () => {
  const turkmenistan = run('partners', 'Turkmenistan')
  assert.equal(turkmenistan.status, 0, turkmenistan.err)
  assert.match(turkmenistan.out, /no index is computable/)
  assert.match(run('partners', 'Nauru').err, /no figure of it is on record/)
  assert.match(run('partners', 'UZB', '--poles', 'RUS').err, /fewer than two poles/)
  assert.match(run('partners').err, /no state was named/)
})

interface Bounds {
  readonly low: number
  readonly high: number
}

test('supply chain bounds the ore behind refined material by what the world mines and refines', () => {
  const { status, out, err } = run('chain', 'antimony', '--importer', 'EU27', '--on', 'China', '--json')
  assert.equal(status, 0, err)
  const [answer] = jsonLines<{ partners: readonly { direct: Bounds; ore: Bounds; anyStage: Bounds }[]; missing: readonly string[] }>(out)
  const [china] = answer?.partners ?? []
  // 30 % printed, 93 % listed
  assert.deepEqual(china?.direct, { low: 0.3, high: 0.37 })
  assert.ok(china.ore.low > 0 && china.ore.high < 1 && china.anyStage.low >= china.ore.low)
  assert.match(answer?.missing.join() ?? '', /whose ore is worked up in CHN, BEL/)
  assert.match(run('chain').err, /no material was named/)
  assert.match(run('chain', 'tungsten', '--importer', 'Nauru').err, /none are on record/)
})

test('supply control shows unknown ownership as unknown, and who owns a project on the day', () => {
  const projects = (day: string) =>
    jsonLines<{
      byOwner: { unknown: number; shares: readonly (Bounds & { state: string })[] }
      projects: readonly { project: string; owners: readonly { state: string | null; sharePercent: number | null }[] }[]
    }>(run('control', 'uranium', '--as-of', day, '--json').out)[0]
  const inkai = (day: string) => projects(day)?.projects.find(({ project }) => project === 'inkai')?.owners
  // Inkai passed from 60 % Canadian to 40 % on the first day of 2018
  assert.equal(inkai('2017-06-30')?.find(({ state }) => state === 'CAN')?.sharePercent, 60)
  assert.equal(inkai('2025-06-30')?.find(({ state }) => state === 'CAN')?.sharePercent, 40)
  const { byOwner } = projects('2025-06-30') ?? {}
  const known = byOwner?.shares.reduce((total, { low }) => total + low, 0) ?? Number.NaN
  assert.ok(Math.abs(known + (byOwner?.unknown ?? 0) - 1) < 1e-3)
})

test('output abroad is counted for the state of its owner, and told beside what is mined at home', () => {
  const [answer] = jsonLines<{
    byPlace: readonly { state: string }[]
    byOwner: { shares: readonly (Bounds & { state: string })[] }
  }>(run('control', 'cobalt', '--as-of', '2024-12-31', '--json').out)
  // three quarters of Kamoto, in the Democratic Republic of the Congo, are Swiss; no cobalt is mined in Switzerland
  assert.equal(
    answer?.byPlace.some(({ state }) => state === 'CHE'),
    false,
  )
  const [swiss, congolese] = ['CHE', 'COD'].map((of) => answer?.byOwner.shares.find(({ state }) => state === of)?.low ?? 0)
  assert.ok((swiss ?? 0) > 0 && Math.abs((swiss ?? 0) / (congolese ?? 1) - 3) < 0.01, `${swiss} ${congolese}`)
})

test('supply routes counts what comes from the crossed state, and leaves open what no route tells', () => {
  const { status, out, err } = run('routes', 'uranium', '--importer', 'USA', '--via', 'Russia', '--json')
  assert.equal(status, 0, err)
  const [answer] = jsonLines<{
    supplies: { shares: readonly { state: string; share: number }[] }
    crossings: readonly (Bounds & { via: string; unknown: readonly string[] })[]
  }>(out)
  const [russia] = answer?.crossings ?? []
  assert.equal(russia?.via, 'RUS')
  // 4 of 102 %, as printed, come from Russia itself; 8 are the United States' own
  assert.equal(russia.low, Number((4 / 102).toFixed(4)))
  assert.ok(russia.high < 0.93 && !russia.unknown.includes('USA') && russia.unknown.includes('CAN'))
})

test('a partner’s share is told of imports and of consumption apart, and not where the two count other forms', () => {
  interface On {
    readonly imports: readonly {
      on: { of: string; share: { value: number }; ofConsumption: { value: number; imports: number; consumption: number } | null }
    }[]
  }
  const on = (material: string, partner: string) =>
    jsonLines<On>(run(material, '--importer', 'USA', '--on', partner, '--json').out)[0]?.imports[0]?.on
  const chromium = on('chromium', 'South Africa')
  assert.equal(chromium?.of, 'imports')
  // 2021 to 2024: 571 + 610 + 451 + 492 thousand tonnes imported, 612 + 591 + 399 + 442 consumed
  assert.equal(chromium.ofConsumption?.value, Number(((chromium.share.value * 2124) / 2044).toFixed(4)))
  assert.equal(on('antimony', 'China')?.ofConsumption, null)
  assert.match(run('antimony', '--importer', 'USA', '--on', 'China').out, /of consumption: not computable/)
})

test('imported trade data give a state’s partners and an importer’s suppliers by year, beside what is on record', () => {
  const data = { cwd: folder, env: { CHANCERY_DATA: join(folder, 'trade-data') } }
  const file = (of: number, rows: readonly string[]) =>
    write(`BACI_HS17_Y${of}_V202601.csv`, `t,i,j,k,v,q\n${rows.map((row) => `${of},${row}\n`).join('')}`)
  // cotton and aircraft of Uzbekistan (860); tungsten of the United States (842)
  file(2021, [
    '860,643,520100,300,10',
    '156,860,850440,200,5',
    '276,860,840000,100,5',
    '842,860,880240,50,1',
    '398,860,100190,150,9',
    '156,842,810110,900,90',
    '124,842,810110,100,10',
  ])
  file(2022, ['860,643,520100,300,10', '156,842,810110,600,60', '124,842,810110,100,40'])
  const added = chancery(['data', 'add', 'BACI_HS17_Y2021_V202601.csv', 'BACI_HS17_Y2022_V202601.csv'], data)
  assert.equal(added.status, 0, added.err)
  const [whole, own] = jsonLines<{
    from: string
    allPartnersNamed: boolean
    periods: readonly {
      period: string
      allTrade: number
      poles: readonly { pole: string; value: number }[]
      amongAllPartners: { n: number; evenness: { value: number } }
    }[]
  }>(chancery(['supply', 'partners', 'UZB', '--json'], data).out)
  assert.deepEqual([whole?.allPartnersNamed, own?.allPartnersNamed], [true, false])
  const [first, second] = whole?.periods ?? []
  assert.deepEqual(
    first?.poles.map(({ pole, value }) => `${pole} ${value}`),
    ['RUS 300000', 'CHN 200000', 'eu 100000', 'USA 50000'],
  )
  assert.equal(first?.allTrade, 800_000)
  // n is all five partners of either year: in the second one has everything
  assert.deepEqual([second?.amongAllPartners.n, second?.amongAllPartners.evenness.value], [5, 0])
  const years = jsonLines<{
    series: readonly { of: string; years: readonly { year: number; isBreak: boolean; onShare: { value: number } }[] }[]
  }>(chancery(['supply', 'tungsten', '--importer', 'USA', '--years', '2021-2022', '--on', 'China', '--json'], data).out)[0]
  assert.deepEqual(
    years?.series.find(({ of }) => of === 'imports by tonnes')?.years.map(({ year, isBreak, onShare }) => [year, isBreak, onShare.value]),
    [
      [2021, false, 0.9],
      [2022, false, 0.6],
    ],
  )
})

test('whose ore a refiner works up is taken from imported trade where it mines none itself', () => {
  const data = { cwd: folder, env: { CHANCERY_DATA: join(folder, 'ore-data') } }
  // antimony ore of Belgium (56), which mines none, and of China (156), which does
  write('BACI_HS17_Y2020_V202601.csv', 't,i,j,k,v,q\n2020,762,56,261710,75,75\n2020,156,56,261710,25,25\n2020,762,156,261710,75,75\n')
  const added = chancery(['data', 'add', 'BACI_HS17_Y2020_V202601.csv'], data)
  assert.equal(added.status, 0, added.err)
  interface Chain {
    readonly partners: readonly { ore: Bounds }[]
    readonly flowsOnRecord: readonly string[]
    readonly missing: readonly string[]
  }
  const of = (options: typeof data | { cwd: string }) =>
    jsonLines<Chain>(chancery(['supply', 'chain', 'antimony', '--on', 'China', '--json'], options).out)[0]
  const [known, open] = [of(data), of({ cwd: folder })]
  assert.deepEqual(known?.flowsOnRecord, ['ore imported by BEL, 2020'])
  assert.doesNotMatch(known.missing.join(), /BEL/)
  assert.match(known.missing.join(), /CHN/)
  // of Belgium's 21 % a quarter is China's, for sure
  assert.ok((known.partners[0]?.ore.low ?? 0) >= 0.21 * 0.25)
  assert.ok((known.partners[0]?.ore.high ?? 1) <= (open?.partners[0]?.ore.high ?? 0))
})
