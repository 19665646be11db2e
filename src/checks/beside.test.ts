import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactsByPower, contactsOf } from './contacts.ts'
import { dependenceLines } from './dependence.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { indicatorsFor } from './indicators.ts'

const world = sampleWorld()
const five = 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'
const met = (power: string, time: string, more: Partial<Told> = {}): Told => ({
  quote: 'met the leaders of the region',
  agents: [five, power],
  time,
  ...more,
})
const hosted = met('donald-trump:person:USA', '2025-11-06')

const contexts = (...told: readonly Told[]) =>
  contextOf(
    world,
    told.map((one) => itemOf(one)),
    '2025-12-31',
  )

test('contacts: counted from the record, by power, each meeting once', () => {
  const rows = contactsByPower(contexts(hosted, met('xi-jinping:person:CHN', '2025-06-16/2025-06-18')))
  assert.deepEqual(
    rows.map(({ power, count, last }) => [power, count, last]),
    [
      ['China', 1, '2025-06-18'],
      ['Russia', 1, '2025-10-09'],
      ['the United States', 1, '2025-11-06'],
    ],
  )
  assert.ok(rows.every(({ evidence, count }) => evidence.length === count))
  assert.match(rows[0]?.what ?? '', /1 summit with the leaders of Central Asia in 2025: Astana, 16 to 18 June 2025/)
})

test('contacts: a meeting that only a document tells is counted beside them', () => {
  const rows = contactsByPower(contexts(hosted, met('JPN', '2025-08-20')))
  const japan = rows.find(({ power }) => power === 'Japan')
  assert.equal(japan?.count, 1)
  assert.equal(japan?.evidence[0]?.kind, 'claim')
})

test('contacts: a second meeting with one power makes two', () => {
  const rows = contactsByPower(contexts(hosted, met('RUS', '2025-03-04')))
  assert.deepEqual(rows[0] && [rows[0].power, rows[0].count], ['Russia', 2])
})

const noContacts: readonly (readonly [string, readonly Told[]])[] = [
  ['only planned', [hosted, met('JPN', '2025-08-20', { factuality: 'planned' })]],
  ['of another year', [hosted, met('JPN', '2024-08-20')]],
  ['without a day', [hosted, met('JPN', '2025')]],
  ['with one state of the region', [hosted, { quote: 'met the president', agents: ['KAZ', 'JPN'], time: '2025-08-20' }]],
  ['told together with another power', [hosted, met('JPN', '2025-08-20', { recipients: ['DEU'] })]],
]
for (const [name, told] of noContacts) {
  test(`contacts: not counted, ${name}`, () =>
    assert.equal(
      contactsByPower(contexts(...told)).some(({ power }) => power === 'Japan'),
      false,
    ))
}

test('contacts: no table where the documents have no such circle', () => {
  assert.deepEqual(contactsByPower(contexts({ quote: 'met', agents: ['KAZ', 'CHN'], time: '2025-06-17' })), [])
})

test('contacts: another circle', () => {
  assert.deepEqual(
    contactsOf('nordic', '2022', contexts(hosted)).map(({ power, count }) => [power, count]),
    [['India', 1]],
  )
})

const need: Told = {
  kind: 'assessment',
  type: 'motive',
  quote: 'stems from the need of the United States to diversify its sources of rare earths, tungsten and uranium',
  agents: ['USA'],
  materials: ['rare-earths', 'tungsten', 'uranium'],
}
const restricts: Told = {
  kind: 'measure',
  type: 'export-control',
  quote: 'the export restrictions that China has introduced',
  agents: ['CHN'],
}

test('dependence: material by material, the share of the named supplier and its measures in force', () => {
  assert.deepEqual(
    dependenceLines(contexts(need, restricts)).map(({ sentence }) => sentence),
    [
      'China supplied 71 % of the rare earths imports of the United States in 2021 to 2024; export controls of China on it have been in force since 4 April 2025.',
      'China supplied 26 % of the tungsten imports of the United States in 2021 to 2024; export controls of China on it have been in force since 4 February 2025.',
      'China is not among the suppliers listed for the uranium that the United States bought in 2024 (purchases by origin): Kazakhstan 24 % and Russia 4 %; others together hold 72 %.',
    ],
  )
})

const dependence: readonly (readonly [name: string, told: readonly Told[], sentences: readonly RegExp[]])[] = [
  [
    'another supplier',
    [{ ...need, quote: 'wants to end its dependence on Russia for uranium', recipients: ['RUS'], materials: ['uranium'] }],
    [/^Russia supplied 4 % of the uranium that the United States bought/],
  ],
  [
    'another importer',
    [{ ...need, quote: 'Japan depends on Chile for lithium', agents: ['JPN'], recipients: ['CHL'], materials: ['lithium'] }],
    [/^Chile supplied 68 % of the lithium imports of Japan in 2023\.$/],
  ],
  ['no supplier named: the largest on record', [{ ...need, materials: ['tungsten'] }], [/^China supplied 26 %/]],
  [
    'the latest list only',
    [{ ...need, materials: ['gallium'] }, restricts],
    [/^China supplied 18 % of the gallium imports of the United States in 2021 to 2024\.$/],
  ],
  ['no material named', [{ ...need, materials: [] }, restricts], []],
  [
    'two documents: the supplier of one is not asked about the material of the other',
    [
      { ...need, quote: 'the United States wants more lithium from new sources', materials: ['tungsten'], document: 'north.txt' },
      {
        ...need,
        quote: 'Japan depends on Chile for lithium',
        agents: ['JPN'],
        recipients: ['CHL'],
        materials: ['lithium'],
        document: 'south.txt',
      },
    ],
    [/^China supplied 26 % of the tungsten imports of the United States/, /^Chile supplied 68 % of the lithium imports of Japan/],
  ],
  [
    'states behind the next "and" are no suppliers',
    [
      {
        ...need,
        quote: 'The United States depends on imports of tungsten, and Chile and Kazakhstan refine it',
        recipients: [],
        materials: ['tungsten'],
      },
    ],
    [/^China supplied 26 % of the tungsten imports of the United States/],
  ],
  [
    'a control on one material asks nothing about another',
    [
      { ...need, materials: ['uranium'] },
      { ...restricts, materials: ['tungsten'] },
    ],
    [/^Kazakhstan supplied 24 % of the uranium that the United States bought/, /^China supplied 26 % of the tungsten imports/],
  ],
  [
    'the largest on record is not told where a supplier is named',
    [
      { ...need, materials: ['uranium'], document: 'north.txt' },
      { ...need, quote: 'reliance on Russia for uranium', recipients: ['RUS'], materials: ['uranium'], document: 'south.txt' },
    ],
    [/^Russia supplied 4 %/],
  ],
  ['a material without shares on record', [{ ...need, materials: ['bismuth'] }, restricts], []],
  ['an importer without shares on record', [{ ...need, agents: ['OMN'] }, restricts], []],
  ['materials in words about something else', [{ ...need, quote: 'praised the tungsten lamp', materials: ['tungsten'] }, restricts], []],
]
for (const [name, told, sentences] of dependence) {
  test(`dependence: ${name}`, () => {
    const lines = dependenceLines(contexts(...told)).flatMap(({ sentence }) => (/ supplied |not among/.test(sentence) ? [sentence] : []))
    assert.equal(lines.length, sentences.length, lines.join('\n'))
    sentences.forEach((pattern, at) => void assert.match(lines[at] ?? '', pattern))
  })
}

const reduces = (materials: readonly string[]): Told => ({
  ...need,
  quote: 'Ores from Kazakhstan could enable the United States to reduce its dependence on China',
  agents: ['USA'],
  recipients: ['CHN'],
  place: 'KAZ',
  materials,
})
const supplies = (words: string, amount: string): Told => ({
  kind: 'commitment',
  type: 'supply',
  quote: words,
  agents: ['KAZ'],
  recipients: ['USA'],
  materials: ['tungsten'],
  factuality: 'planned',
  amount: { value: Number(amount), unit: 't', qualifier: 'exact', text: `${amount} tonnes`, per: 'year' },
  published: '2025-11-07',
})
const changes: readonly (readonly [name: string, told: readonly Told[], sentences: readonly RegExp[]])[] = [
  [
    'what does not hold is said first, with what the named states put out',
    [reduces(['tungsten', 'uranium'])],
    [
      /^For uranium a dependence on China is not on record: China is not among the suppliers/,
      /^Output of uranium: Kazakhstan 23,300 t U in 2024\.$/,
      /^China supplied 26 % of the tungsten imports/,
      /^No output of tungsten is on record for Kazakhstan; the lists on record name 1 state\.$/,
      /^No deal read or on record tells tonnes of tungsten, so what it would change is not computable; one percentage point less for China is 120 t W a year from elsewhere \(of 12,000 t W a year on average in 2021 to 2024\)\.$/,
    ],
  ],
  [
    'a deal with tonnes a year, of which nobody knows how much comes',
    [reduces(['tungsten']), supplies('Kazakhstan will supply the United States with 500 tonnes of tungsten a year', '500')],
    [
      /^China supplied 26 %/,
      /^No output of tungsten/,
      // 3,120 of 12,500; and 26 x (1 - 500/12,000)
      /^If all of it came, 1 deal on record \(500 t W a year, by no date that is stated; told by the year\) would bring the share of China in tungsten from 26 % to 25 % on top of what is bought, or to 24\.9 % in place of others in proportion; how much of it comes: not known/,
    ],
  ],
  [
    'without a tonnage of the whole',
    [reduces(['rare-earths'])],
    [/^China supplied 71 %/, /^No output of rare earths is on record for Kazakhstan/, /nor how many tonnes a lower share would take/],
  ],
  [
    'a wider term stands for what the document names of it',
    [reduces(['critical-minerals']), { ...need, materials: ['tungsten'], quote: 'tungsten mines' }],
    [/^China supplied 26 % of the tungsten imports/, /^No output of tungsten/, /^No deal/],
  ],
  ['a restriction alone asks for no change', [{ ...need, materials: ['tungsten'] }, restricts], [/^China supplied 26 %/]],
]
for (const [name, told, sentences] of changes) {
  test(`dependence, what would change it: ${name}`, () => {
    const lines = dependenceLines(contexts(...told))
    assert.equal(lines.length, sentences.length, lines.map(({ sentence }) => sentence).join('\n'))
    sentences.forEach((pattern, at) => void assert.match(lines[at]?.sentence ?? '', pattern))
  })
}

const judged = (quote: string, agents: readonly string[], recipients: readonly string[] = []): Told => ({
  kind: 'assessment',
  type: 'trend',
  quote,
  agents,
  recipients,
})
const indicators: readonly (readonly [name: string, told: Told, sentences: readonly RegExp[]])[] = [
  [
    'trade',
    judged('offers an opportunity to diversify trade between the two countries', ['KAZ'], ['USA']),
    [
      /^Trade of Kazakhstan with the United States, 2024: \$4\.2 billion as counted by Kazakhstan and \$3\.4 billion as counted by the United States\.$/,
    ],
  ],
  [
    'trade of a region',
    judged('the economic interests of the region lie in the north', [five], ['CHN']),
    [/^Trade of China with Central Asia, 2023|^Summits/],
  ],
  [
    'contacts',
    judged('signals a growing engagement of Washington with the region', ['USA'], [five]),
    [/^Summits with the leaders of Central Asia in 2025, by power: China 1, Russia 1 and the United States 1\.$/],
  ],
  ['dependence', need, [/71 %/, /26 %/, /uranium/]],
  [
    'what the two already have',
    judged('the step is symbolic and changes little between the two countries', ['KAZ'], ['ISR']),
    [/^Diplomatic relations between Kazakhstan and Israel since 10 April 1992\.$/],
  ],
  ['nothing on record bears on it', judged('reflects a change of mood in the capital of the country', ['CHL']), []],
  ['parties without figures', judged('trade between these two countries will grow in the long run', ['CHL'], ['OMN']), []],
  ['not every dependence is on imports', judged('reduces its dependence on its dominant partner in the north', ['OMN'], ['SAU']), []],
]
for (const [name, told, sentences] of indicators) {
  test(`indicators: ${name}`, () => {
    const item = itemOf(told)
    const context = contextOf(world, [item, itemOf(hosted), itemOf(restricts)], '2025-12-31')
    const found = indicatorsFor(context).get(item.claims[0]?.claim.id ?? '') ?? []
    assert.equal(found.length, sentences.length, found.map(({ sentence }) => sentence).join('\n'))
    sentences.forEach((pattern, at) => void assert.match(found[at]?.sentence ?? '', pattern))
    assert.ok(found.every(({ evidence }) => evidence.length > 0))
  })
}

test('indicators: a fact has none, it has verdicts', () => {
  assert.equal(indicatorsFor(contexts(hosted, restricts)).size, 0)
})
