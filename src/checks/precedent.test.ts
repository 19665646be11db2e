/** Precedents: of what earlier meetings declared, what bears on an item of a document, with its row; nothing where a side, the subject or the day does not fit. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutStarter } from '../world/starter.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { precedentsFor } from './precedent.ts'

const world = sampleWorld({
  materials: `
    critical-minerals,critical minerals,,,,
    tungsten,tungsten,,,critical-minerals,
    uranium,uranium,,,,`,
  sectors: `
    transport,transport,
    water,water,`,
  declarations: `
    minerals,c5-c,commitment,policy,USA,central-asia,,critical-minerals,,,,the United States proposed a dialogue on critical minerals @wire-2025-03-02
    roads,c5-c,commitment,policy,USA,central-asia,transport,,,,,the United States said that it would support roads
    money,c5-a,commitment,grant,USA,central-asia,,,5000000,USD,,the United States promised $5 million
    dams,chn-b,commitment,construction,central-asia;CHN,,water,,,,,China and the five states agreed on dams`,
  outcomes: `
    minerals,2024-02-08,the dialogue met on 8 February 2024 @almanac
    minerals,2025-12-24,the dialogue ended`,
})

const told = (more: Partial<Told>): Told => ({
  kind: 'agreement',
  type: 'mou',
  quote: 'signed a memorandum',
  agents: ['KAZ', 'USA'],
  ...more,
})

const sentencesOf = (one: Told, asOf = '2025-11-30', within = world): readonly string[] =>
  [...precedentsFor(contextOf(within, [itemOf(one)], asOf)).values()].flat().map(({ sentence }) => sentence)

const dialogue =
  'At an earlier meeting (C5+1, New York, 19 September 2023) the United States proposed a dialogue on critical minerals; since then the dialogue met on 8 February 2024.'

const cases: readonly (readonly [name: string, told: Told, sentence: string | null])[] = [
  ['the same material', told({ materials: ['critical-minerals'] }), dialogue],
  ['a material that is one of those', told({ materials: ['tungsten'] }), dialogue],
  ['another material', told({ materials: ['uranium'] }), null],
  ['one side only', told({ agents: ['KAZ'], materials: ['tungsten'] }), null],
  ['two states of one side', told({ agents: ['KAZ', 'UZB'], materials: ['tungsten'] }), null],
  ['another power', told({ agents: ['KAZ', 'CHN'], materials: ['tungsten'] }), null],
  [
    'the same sector',
    told({ sectors: ['transport'] }),
    'At an earlier meeting (C5+1, New York, 19 September 2023) the United States said that it would support roads.',
  ],
  [
    'all sides declare together',
    told({ agents: ['CHN'], recipients: ['UZB'], sectors: ['water'] }),
    "At an earlier meeting (Central Asia-China, Xi'an, 19 May 2023) China and the five states agreed on dams.",
  ],
  [
    'the same sum before the same sector',
    told({ kind: 'commitment', type: 'grant', amount: '5e6 USD', sectors: ['transport'] }),
    'At an earlier meeting (C5+1, Washington, 3 August 2016) the United States promised $5 million.',
  ],
  ['a document of those days tells of that meeting', told({ materials: ['tungsten'], published: '2023-10-01' }), null],
  ['a document without a day', told({ materials: ['tungsten'], published: null }), null],
  ['a meeting is no promise', told({ kind: 'meeting', type: 'talks', materials: ['tungsten'] }), null],
  ['no subject', told({}), null],
]

describe('precedents', () => {
  for (const [name, one, sentence] of cases) {
    test(name, () => assert.deepEqual(sentencesOf(one), sentence === null ? [] : [sentence]))
  }

  test('what came of it later than the day asked for is not known on that day', () => {
    const early = told({ materials: ['tungsten'], published: '2023-12-01' })
    assert.doesNotMatch(sentencesOf(early, '2024-01-01')[0] ?? '', /since then/)
    assert.match(sentencesOf(told({ materials: ['tungsten'] }), '2026-01-01')[0] ?? '', /8 February 2024 and the dialogue ended\.$/)
  })

  test('each sentence opens at its rows, with their addresses', () => {
    const [precedent] = [...precedentsFor(contextOf(world, [itemOf(told({ materials: ['tungsten'] }))])).values()].flat()
    const rows = precedent?.evidence.map((one) => (one.kind === 'row' ? [one.table, one.line, one.source.url] : []))
    assert.deepEqual(rows, [
      ['declarations', 2, 'https://wire.example/1'],
      ['outcomes', 2, 'https://almanac.example/2025'],
    ])
  })

  test('a World without its starter record has none', () => {
    assert.deepEqual(sentencesOf(told({ materials: ['tungsten'] }), '2025-11-30', withoutStarter(world)), [])
  })
})
