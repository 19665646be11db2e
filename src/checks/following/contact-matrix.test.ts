/** Contacts counted by power and year, each source by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, itemOf, type Told } from '../fixtures/claims.ts'
import { sampleWorld } from '../fixtures/world.ts'
import { contactMatrix, type MatrixQuestion, type MatrixRow, whoseContacts } from './contact-matrix.ts'

const world = sampleWorld()
const c5 = 'c5-plus-1:format:KAZ+KGZ+TJK+TKM+USA+UZB'
const circle = 'the leaders of Central Asia:people:KAZ+KGZ+TJK+TKM+UZB'

const told: readonly Told[] = [
  {
    quote: 'the C5+1 summit in Washington on 6 November',
    agents: ['donald-trump:person:USA', c5],
    recipients: [circle],
    time: '2025-11-06',
  },
  { quote: 'met the Prime Minister of Japan in Astana on 3 March', type: 'talks', agents: ['KAZ', 'JPN'], time: '2025-03-03' },
  { quote: 'will meet in Tokyo in December', agents: ['JPN', circle], time: '2025-12-20', factuality: 'planned' },
  { quote: 'have met often', agents: ['CHN', 'KAZ'], time: '2020-01-01/2025-01-01' },
  { quote: 'met in Astana', agents: ['KAZ', 'UZB'], time: '2025-05-05' },
]

/** "United States meetings 2016 2025". */
const lineOf = ({ name, source, contacts }: MatrixRow): string => `${name} ${source} ${contacts.map(({ year }) => year).join(' ')}`

const matrixOf = (question: Partial<MatrixQuestion>, asOf = '2025-11-30', items = told) =>
  contactMatrix(
    { by: 'power', of: 'central-asia', since: '2022', ...question },
    contextOf(
      world,
      items.map((one) => itemOf(one)),
      asOf,
    ),
  )

const cases: readonly (readonly [name: string, question: Partial<MatrixQuestion>, asOf: string, rows: readonly string[]])[] = [
  [
    'of a region by power: those outside it, meetings, visits and documents apart',
    {},
    '2025-11-30',
    [
      'China meetings 2022 2023 2025',
      'United States meetings 2023 2023 2025',
      'United States visits 2023 2023',
      'United States documents 2025',
      'Russia meetings 2022 2025',
      'Japan documents 2025',
    ],
  ],
  ['on an earlier day', {}, '2022-12-31', ['China meetings 2022', 'Russia meetings 2022']],
  ['since a later year', { since: '2025' }, '2025-06-30', ['China meetings 2025', 'Japan documents 2025']],
  [
    'of one state: its neighbours are others, but not where they met a power together',
    { of: 'UZB', since: '2025' },
    '2025-11-30',
    [
      'China meetings 2025',
      'Kazakhstan documents 2025',
      'Russia meetings 2025',
      'United States meetings 2025',
      'United States documents 2025',
    ],
  ],
  [
    'by state: each of its own that took part',
    { by: 'state', since: '2023' },
    '2023-03-31',
    [
      'Kazakhstan meetings 2023',
      'Kazakhstan visits 2023',
      'Kyrgyzstan meetings 2023',
      'Tajikistan meetings 2023',
      'Turkmenistan meetings 2023',
      'Uzbekistan meetings 2023',
      'Uzbekistan visits 2023',
    ],
  ],
  ['of a state that nobody met', { of: 'CHL' }, '2025-11-30', []],
]
for (const [name, question, asOf, rows] of cases) {
  test(`contacts ${name}`, () => {
    const matrix = matrixOf(question, asOf)
    assert.deepEqual(matrix.rows.map(lineOf), rows)
    assert.deepEqual(matrixOf(question, asOf, told.toReversed()), matrix, 'the order of items changes nothing')
  })
}

test('contacts: what a document tells and the record has is marked, and counted in each row once', () => {
  const documents = matrixOf({}).rows.filter(({ source }) => source === 'documents')
  assert.deepEqual(
    documents.map(({ name, contacts }) => [name, contacts.map(({ isOnRecord }) => isOnRecord)]),
    [
      ['United States', [true]],
      ['Japan', [false]],
    ],
  )
})

test('contacts: lists that are complete are named with their last day, others are not', () => {
  assert.deepEqual(matrixOf({}).complete, [
    { what: 'C5+1 (heads of state)', until: '2025-11-06' },
    { what: 'visits by the United States (foreign minister) to Central Asia', until: '2026-12-31' },
    { what: 'visits by the United States (head of state) to Central Asia', until: '2025-11-06' },
  ])
  assert.deepEqual(matrixOf({ of: 'CHL' }).complete, [])
})

test('contacts: every year from the first to the day asked for has a column', () => {
  assert.deepEqual(matrixOf({ since: '2023' }, '2025-11-30').years, ['2023', '2024', '2025'])
})

test('contacts: whose they are where nobody says: the circle that meets others, else the state that meets most, else none', () => {
  const whose = (...items: readonly Told[]) =>
    whoseContacts(
      contextOf(
        world,
        items.map((one) => itemOf(one)),
      ),
    )
  assert.equal(whose(...told), 'central-asia')
  assert.equal(whose({ quote: 'met', agents: ['KAZ', 'JPN'] }, { quote: 'met again', agents: ['JPN', 'UZB'] }), 'JPN')
  assert.equal(whose({ kind: 'agreement', type: 'mou', quote: 'signed', agents: ['KAZ', 'JPN'] }), null)
})
