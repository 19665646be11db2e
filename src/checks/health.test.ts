import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { accountOf } from './account.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import type { HealthPartName } from './health.ts'

const world = sampleWorld()
const loan: Told = {
  kind: 'commitment',
  type: 'loan',
  quote: 'will lend Chile $800 million for a copper smelter by 2028',
  agents: ['JPN'],
  recipients: ['CHL'],
  materials: ['copper'],
  amount: '8e8 USD',
  time: '2028',
  factuality: 'planned',
}
const from = (publisher: string | null, more: Partial<Told> = {}): Told => ({
  ...loan,
  publisher,
  document: `${publisher}.txt`,
  published: '2025-11-06',
  ...more,
})
const statement =
  'Joint statement of Japan and Chile. Japan will lend Chile $800 million for a copper smelter by 2028, and the two governments are to name a committee of five to see to it every year.'

const cases: readonly (readonly [name: string, told: readonly Told[], points: Partial<Record<HealthPartName, number>>, why: RegExp])[] = [
  [
    'one paper',
    [from('Northern Post')],
    { sources: 1, independence: 3, kind: 2, fields: 5, figure: 3 },
    /1 independent source: Northern Post/,
  ],
  [
    'the lender’s ministry alone',
    [from('Ministry of Finance of Japan')],
    { sources: 1, independence: 1, kind: 4, fields: 5, figure: 5 },
    /told only by Ministry of Finance of Japan, a party to it/,
  ],
  [
    'both sides',
    [from('Ministry of Finance of Japan'), from('Ministry of Finance of Chile')],
    { sources: 3, independence: 3, kind: 4 },
    /2 independent sources/,
  ],
  [
    'both sides and a paper',
    [from('Ministry of Finance of Japan'), from('Ministry of Finance of Chile'), from('Northern Post')],
    { sources: 4, independence: 5, kind: 5 },
    /1 third party and by Ministry of Finance of Japan and Ministry of Finance of Chile, parties to it/,
  ],
  [
    'two voices of one side',
    [from('Ministry of Finance of Japan'), from('Cabinet Office of Japan')],
    { sources: 1, independence: 1 },
    /told only by/,
  ],
  ['a text that says nothing of itself', [from(null)], { sources: 1, kind: 0 }, /a text that does not say whose it is/],
  ['the signed text', [from('Chancellery of Chile', { text: statement })], { kind: 5 }, /the signed text/],
  ['an agency', [from('Reuters')], { kind: 3 }, /a news agency/],
  ['a research house', [from('Halden Institute for Eurasian Affairs')], { kind: 2 }, /an analyst/],
  ['a development bank is no company', [from('European Bank for Reconstruction and Development')], { kind: 4 }, /an official source/],
  ['a bank', [from('Andes Copper Bank')], { kind: 3 }, /a company/],
  [
    'a paper on a company’s word',
    [from('Northern Post', { attribution: ['Codelco:company:CHL'] })],
    { kind: 3, figure: 5 },
    /on the word of Codelco/,
  ],
  [
    'nothing but who',
    [from('Northern Post', { recipients: [], materials: [], amount: '0 USD', time: '' })],
    { fields: 2 },
    /not told: to or with whom, about what and when/,
  ],
  [
    'two papers whose sums clash',
    [from('Northern Post'), from('Southern Post', { amount: 'over 9e8 USD' })],
    { sources: 3, independence: 4, kind: 2, figure: 2 },
    /sources give figures that cannot both be true/,
  ],
  [
    'only a bound, without a time',
    [from('Northern Post', { amount: 'over 8e8 USD', time: '' })],
    { fields: 4, figure: 1 },
    /stated only as a bound or a range, without saying whose figure it is, without a time/,
  ],
]

for (const [name, told, points, why] of cases) {
  test(`health: ${name}`, () => {
    const item = itemOf(...told)
    const { health } = accountOf(item, contextOf(world, [item], '2025-11-30', [], told))
    const words = health.parts.map((part) => `${part.part} ${part.points} of ${part.of}: ${part.why}`).join('\n')
    for (const [part, wanted] of Object.entries(points)) assert.equal(health.parts.find((one) => one.part === part)?.points, wanted, words)
    assert.match(words, why)
    assert.equal(
      health.points,
      health.parts.reduce((sum, one) => sum + one.points, 0),
    )
  })
}

test('health: without a figure there is no part for it, and the score is of 20', () => {
  const item = itemOf({ quote: 'held talks', type: 'talks', agents: ['CHL', 'JPN'], time: '2025-11-03', place: 'CHL' })
  const { health } = accountOf(item, contextOf(world, [item]))
  assert.deepEqual([health.of, health.parts.map(({ part }) => part)], [20, ['sources', 'independence', 'kind', 'fields']])
})

const tale = fc.record({
  publisher: fc.constantFrom('Northern Post', 'Reuters', 'Ministry of Finance of Japan', 'Halden Institute', null),
  amount: fc.constantFrom('8e8 USD', 'over 8e8 USD', '9e8 USD'),
  attribution: fc.constantFrom([], ['Codelco:company:CHL']),
  published: fc.constantFrom('2025-11-05', '2025-11-06'),
  text: fc.constantFrom(
    statement,
    `${'Commentators in Santiago ask what it will cost, and whether the smelter pays. '}${statement.slice(37)}`,
  ),
})
const tales = fc
  .array(tale, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(
      (one, at): Told => ({ ...loan, ...one, document: `${at}.txt`, quote: 'will lend Chile $800 million for a copper smelter by 2028' }),
    ),
  )
const healthOf = (list: readonly Told[]) => {
  const item = itemOf(...list)
  return accountOf(item, contextOf(world, [item], '2025-11-30', [], list)).health
}

describe('laws of health', () => {
  it('points lie between none and all, and each part says why', () => {
    fc.assert(
      fc.property(tales, (list) => {
        for (const { points, of, why } of healthOf(list).parts) assert.ok(points >= 0 && points <= of && why.length > 5)
      }),
    )
  })

  it('a copy that another prints later gives no points', () => {
    fc.assert(
      fc.property(tales, fc.nat(3), (list, at) => {
        const original = list[at % list.length]
        if (original === undefined) return
        const copy = { ...original, document: 'copy.txt', publisher: 'The Copyist', published: '2025-11-20' }
        assert.ok(healthOf([...list, copy]).points <= healthOf(list).points)
      }),
    )
  })
})
