import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimAmount } from '../reading/claim.ts'
import { contextOf, itemOf, type Told, time } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { quantityCheck } from './quantity.ts'

const world = sampleWorld()
const told = (type: string, quote: string, amount: ClaimAmount | string, more: Partial<Told> = {}): Told => ({
  kind: 'quantity',
  type,
  quote,
  amount,
  materials: ['tungsten'],
  agents: ['CHN'],
  published: '2026-05-04',
  ...more,
})
const price = (value: number, quote: string, year: string, per = 't'): Told => ({
  ...told('price', quote, { value, unit: 'USD', qualifier: 'exact', text: '', per }, { time: year, materials: ['bismuth'] }),
  agents: [],
})

type Case = readonly [name: string, told: Told, verdicts: readonly string[], words?: RegExp, note?: RegExp]

const cases: readonly Case[] = [
  [
    'output as on record',
    told('production', 'produced 67,000 tonnes of tungsten in 2024', '67000 t', { time: '2024' }),
    ['supported'],
    /67,000 t for 2024 agrees .*Gazette of Record counts 67,000 t \(mine, W content\)/,
  ],
  ['within what such figures are known to', told('production', 'mined 69,000 tonnes in 2024', '69000 t', { time: '2024' }), ['supported']],
  [
    'beyond it, with the gap',
    told('production', 'mined 90,000 tonnes in 2024', '90000 t', { time: '2024' }),
    ['contradicted'],
    /which none of them gives/,
    /34 % more than the nearest/,
  ],
  [
    'of a stage that the text does not name, where the year is on record of another alone',
    told('production', 'produced 2,050 tonnes of bismuth in 2024', '2050 t', { time: '2024', materials: ['bismuth'], agents: ['KAZ'] }),
    ['unverifiable'],
    /counts 900 t \(refinery, Bi content\).*does not say of which stage it is \(for other years the record has also mine, Bi content\)/,
  ],
  [
    'of the stage that is on record of that year',
    told('production', 'refined 2,050 tonnes of bismuth in 2024', '2050 t', { time: '2024', materials: ['bismuth'], agents: ['KAZ'] }),
    ['contradicted'],
    /which none of them gives/,
  ],
  [
    'the figure of an edition that was revised',
    told('production', 'mined 60,000 tonnes in 2024', '60000 t', { time: '2024' }),
    ['disputed'],
    /counts 67,000 t .*counts 60,000 t/,
    /had 60,000 t in an earlier edition, and now has 67,000 t/,
  ],
  ['over what it was', told('production', 'mined over 60,000 tonnes in 2024', 'over 60000 t', { time: '2024' }), ['supported']],
  ['over more than it was', told('production', 'mined over 80,000 tonnes in 2024', 'over 80000 t', { time: '2024' }), ['contradicted']],
  [
    'without a year: one of the last three',
    told('production', 'mines 66,000 tonnes of tungsten a year', '66000 t'),
    ['supported'],
    /for 2023, 2024 and 2025 agrees/,
  ],
  [
    'a year that the series lacks',
    told('production', 'mined 50,000 tonnes in 2012', '50000 t', { time: '2012' }),
    ['unverifiable'],
    /no figure for 2012/,
  ],
  [
    'of the world',
    told('production', 'world output of tungsten was 82,000 tonnes in 2024', '82000 t', { time: '2024', agents: [] }),
    ['supported'],
  ],
  [
    'a region is no sum of series',
    told('production', 'the region mined 900 tonnes in 2024', '900 t', { time: '2024', agents: ['central-asia:group:KAZ+UZB'] }),
    ['unverifiable'],
    /a published series of output of tungsten/,
  ],
  [
    'carbonate is not the metal',
    told('production', 'produced 49,000 tonnes of lithium carbonate in 2024', '49000 t', {
      time: '2024',
      agents: ['CHL'],
      materials: ['lithium'],
    }),
    ['unverifiable'],
  ],
  [
    'a form that is not told may explain the figure',
    told('production', 'produced 260,000 tonnes of lithium in 2024', '260000 t', { time: '2024', agents: ['CHL'], materials: ['lithium'] }),
    ['unverifiable'],
    /would agree if it counts lithium carbonate, which the text does not say/,
  ],
  [
    'no form explains it',
    told('production', 'produced 900,000 tonnes of lithium in 2024', '900000 t', { time: '2024', agents: ['CHL'], materials: ['lithium'] }),
    ['contradicted'],
  ],
  [
    'two forms of one output do not contradict each other',
    told('production', 'produced 25,700 tonnes of U3O8 in 2021', '25700 t', { time: '2021', agents: ['KAZ'], materials: ['uranium'] }),
    ['supported'],
    /U3O8 content/,
  ],
  [
    'refined output is not held against mines',
    told('production', 'produced 67,000 tonnes of refined tungsten in 2024', '67000 t', { time: '2024' }),
    ['unverifiable'],
  ],
  ['reserves need no year', told('reserves', 'has reserves of 2.5 million tonnes', '2.5e6 t'), ['supported']],
  ['reserves off', told('reserves', 'has reserves of 7 million tonnes', '7e6 t'), ['contradicted']],
  [
    'a lower bound is met from above',
    told('reserves', 'has reserves of 11 million tonnes', '11e6 t', { agents: ['CHL'], materials: ['lithium'] }),
    ['supported'],
  ],
  [
    'a share of the world',
    told('share', 'accounts for more than 80 percent of world tungsten output', 'over 80 %', { time: '2024' }),
    ['supported'],
    /67,000 t of 82,000 t|agrees/,
  ],
  [
    'a share off',
    told('share', 'had 60 percent of world output in 2024', '60 %', { time: '2024' }),
    ['contradicted'],
    undefined,
    /22 percentage points less/,
  ],
  ['half of the reserves', told('share', 'holds half of the world’s reserves', 'about 50 %'), ['supported']],
  ['an average price', price(10_100, 'bismuth averaged $10,100 a tonne in 2024', '2024'), ['supported'], /Rotterdam/],
  ['an average price of the kind named', price(12_100, 'bismuth in Antwerp averaged $12,100 a tonne', '2024'), ['supported']],
  [
    'a price of a day is not contradicted by an average',
    price(15_000, 'bismuth rose to $15,000 a tonne', '2024'),
    ['unverifiable'],
    /not the price of a day/,
  ],
  ['a price of another measure', price(10, 'bismuth averaged $10 a kilogram', '2024', 'kg'), ['unverifiable']],
  [
    'the most since',
    told('production', 'produced 23,300 tonnes of uranium in 2018, the most since 2016', '21700 t', {
      time: '2018',
      agents: ['KAZ'],
      materials: ['uranium'],
    }),
    ['supported', 'contradicted'],
    /so 2017 had more than 2018/,
  ],
  [
    'the least since',
    told('production', 'produced 19,500 tonnes of uranium in 2020, the least since 2017', '19500 t', {
      time: '2020',
      agents: ['KAZ'],
      materials: ['uranium'],
    }),
    ['supported', 'corroborated'],
    /2018 21,700 t, 2019 22,800 t and 2020 19,500 t, so no year after 2017/,
  ],
  [
    'the most since, with years that are not on record',
    told('production', 'produced 23,300 tonnes of uranium in 2024, the most since 2020', '23300 t', {
      time: '2024',
      agents: ['KAZ'],
      materials: ['uranium'],
    }),
    ['supported', 'unverifiable'],
    /it has no figure for 2022 and 2023/,
  ],
]

for (const [name, one, verdicts, words, note] of cases) {
  test(`series: ${name}`, () => {
    const item = itemOf(one)
    const found = quantityCheck.decide(item, contextOf(world, [item], '2026-06-01'))
    const sentences = found.map(({ because }) => because).join('\n')
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      sentences,
    )
    if (words) assert.match(sentences, words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
    for (const { verdict, evidence } of found) if (verdict !== 'unverifiable') assert.notEqual(evidence.length, 0)
  })
}

const doubled: readonly (readonly [quote: string, from: number, to: number, verdicts: readonly string[]])[] = [
  ['output nearly doubled from 140 t in 2010 to 270 t in 2014', 140, 270, []],
  ['output doubled from 140 t in 2010 to 270 t in 2014', 140, 270, []],
  ['output more than doubled from 140 t in 2010 to 270 t in 2014', 140, 270, ['contradicted']],
  ['output nearly tripled from 140 t in 2010 to 270 t in 2014', 140, 270, ['contradicted']],
  ['output halved from 270 t in 2010 to 140 t in 2014', 270, 140, []],
  ['output more than halved from 270 t in 2010 to 140 t in 2014', 270, 140, ['contradicted']],
]
for (const [quote, from, to, verdicts] of doubled) {
  test(`series: ${quote}`, () => {
    const amount: ClaimAmount = {
      value: to,
      unit: 't',
      qualifier: 'exact',
      text: '',
      from: { value: from, time: time('2010') },
      to: { value: to, time: time('2014') },
    }
    const item = itemOf(told('production', quote, amount, { agents: ['JPN'] }))
    const found = quantityCheck.decide(item, contextOf(world, [item])).filter(({ because }) => /contradicts itself/.test(because))
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      found.map(({ because }) => because).join(),
    )
  })
}
