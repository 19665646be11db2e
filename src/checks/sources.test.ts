import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { sourcesCheck } from './sources.ts'

const world = sampleWorld()
const A = { document: 'a.txt', publisher: 'Northern Wire' }
const B = { document: 'b.txt', publisher: 'Southern Wire' }
const jets: Told = {
  kind: 'commitment',
  type: 'purchase',
  quote: 'will buy jets worth over $8 billion',
  agents: ['Uzbekistan Airways:company:UZB'],
  recipients: ['Boeing:company:USA'],
  amount: 'over 8e9 USD',
}
const joins: Told = { kind: 'agreement', type: 'accession', quote: 'would join the Accords', agents: ['KAZ'], factuality: 'planned' }
const C5 = ['c5-plus-1:format:KAZ+KGZ+TJK+TKM+UZB+USA']
const talks: Told = { quote: 'held a summit on 6 November', agents: C5, time: '2025-11-06' }
const trump = ['donald-trump:person:USA']
const tokayev = ['kassym-jomart-tokayev:person:KAZ']

const cases: readonly (readonly [name: string, told: readonly Told[], verdicts: readonly string[], words?: RegExp, note?: RegExp])[] = [
  ['one document', [{ ...jets, ...A }], ['unverifiable'], /Told by one source only: Northern Wire/],
  [
    "one document on somebody's word",
    [{ ...joins, ...A, attribution: trump }],
    ['unverifiable'],
    /Told by one source only: donald-trump\.$/,
  ],
  [
    "two documents on one person's word",
    [
      { ...joins, ...A, attribution: trump },
      { ...joins, ...B, attribution: trump },
    ],
    ['unverifiable'],
    /said so is told by 2 documents, but what was said rests on that word alone/,
  ],
  [
    'two persons of two states',
    [
      { ...joins, ...A, attribution: trump },
      { ...joins, ...B, attribution: tokayev },
    ],
    ['corroborated'],
    /Told alike by donald-trump \(in a\.txt\) and kassym-jomart-tokayev \(in b\.txt\)/,
    /kassym-jomart-tokayev is a party to it/,
  ],
  [
    'two voices of one state',
    [
      { ...joins, ...A, attribution: tokayev },
      { ...joins, ...B, attribution: ['Foreign Ministry:organisation:KAZ'] },
    ],
    ['unverifiable'],
    /Told by one side only.*(?:both|all) speak for one state/,
  ],
  [
    "a ministry's page and a minister are one side",
    [
      { ...joins, ...A, attribution: tokayev },
      { ...joins, document: 'c.txt', publisher: 'Press service of the President of Kazakhstan' },
    ],
    ['unverifiable'],
    /one side only/,
  ],
  [
    'two papers',
    [
      { ...jets, ...A },
      { ...jets, ...B },
    ],
    ['corroborated'],
    /Told alike by Northern Wire \(a\.txt\) and Southern Wire \(b\.txt\)/,
  ],
  [
    'one paper twice',
    [
      { ...jets, ...A },
      { ...jets, ...A, document: 'a2.txt' },
    ],
    ['unverifiable'],
    /one source only: Northern Wire/,
  ],
  [
    'over 8 and 8.5 can both be true',
    [
      { ...jets, ...A },
      { ...jets, ...B, amount: '8.5e9 USD', quote: 'will buy jets worth $8.5 billion' },
    ],
    ['corroborated'],
    undefined,
    /Not the same figure.*over \$8 billion.*\$8\.5 billion/,
  ],
  [
    'over 8 and 7 cannot',
    [
      { ...jets, ...A },
      { ...jets, ...B, amount: '7e9 USD', quote: 'will buy jets worth $7.0 billion' },
    ],
    ['disputed'],
    /Sources differ on the amount: Northern Wire \(a\.txt\) has over \$8 billion; Southern Wire \(b\.txt\) has \$7 billion/,
  ],
  [
    'a sum and a number of aircraft do not differ',
    [
      { ...jets, ...A },
      { ...jets, ...B, amount: '22 count', quote: 'will buy 22 jets' },
    ],
    ['corroborated'],
  ],
  [
    'two counts of aircraft',
    [
      { ...jets, ...A, amount: '15 count' },
      { ...jets, ...B, amount: '22 count' },
    ],
    ['disputed'],
    /has 15; .* has 22/,
  ],
  [
    'first and second of the same count',
    [
      { ...talks, ...A, ordinal: [1, 'C5+1 summit of heads of state'] },
      { ...talks, ...B, ordinal: [2, 'C5+1 summits at the level of heads of state'] },
    ],
    ['disputed'],
    /differ on the count: .*has the first; .*has the second/,
  ],
  [
    'first in one place and second of all',
    [
      { ...talks, ...A, quote: 'the first in Washington', ordinal: [1, 'C5+1 summits in Washington'] },
      { ...talks, ...B, ordinal: [2, 'C5+1 summits of heads of state'] },
    ],
    ['corroborated'],
  ],
  [
    'two scopes of one source are not counted against each other',
    [
      { ...talks, ...A, ordinal: [1, 'C5+1 summit of heads of state'] },
      { ...talks, ...B, quote: 'the second summit of its kind', ordinal: [2, 'C5+1 summits of heads of state'] },
      { ...talks, ...B, quote: 'the first in Washington', ordinal: [1, 'C5+1 summits of heads of state in Washington'] },
      {
        ...talks,
        document: 'c.txt',
        publisher: 'Readout',
        quote: 'the second summit in Washington',
        ordinal: [2, 'C5+1 summit in Washington'],
      },
    ],
    ['disputed'],
    /differ on the count: Northern Wire \(a\.txt\) has the first; Southern Wire \(b\.txt\) has the second\.$/,
  ],
  [
    'a source that tells its count twice is named once',
    [
      { ...talks, ...A, ordinal: [1, 'C5+1 summit of heads of state'] },
      { ...talks, ...B, ordinal: [2, 'C5+1 summits of heads of state'] },
      { ...talks, ...B, quote: 'this second summit', ordinal: [2, 'C5+1 summits of heads of state'] },
    ],
    ['disputed'],
    /has the first; Southern Wire \(b\.txt\) has the second\.$/,
  ],
  [
    'two days',
    [
      { ...talks, ...A },
      { ...talks, ...B, time: '2025-11-07' },
    ],
    ['disputed'],
    /differ on the date: .*6 November 2025; .*7 November 2025/,
  ],
  [
    'a day and its year',
    [
      { ...talks, ...A },
      { ...talks, ...B, time: '2025' },
    ],
    ['corroborated'],
  ],
  [
    'told and denied',
    [
      { ...joins, ...A, attribution: trump },
      { ...joins, ...B, quote: 'would not join', factuality: 'denied', attribution: tokayev },
    ],
    ['disputed'],
    /differ on whether it is so: .*that it is so; .*that it is not so/,
  ],
  [
    'promised, and withdrawn in a later paper',
    [
      { ...jets, ...A, factuality: 'planned' },
      { ...jets, ...B, quote: 'will not buy jets', factuality: 'denied', published: '2026-02-01' },
    ],
    [],
  ],
  [
    'promised and denied on one day',
    [
      { ...jets, ...A, factuality: 'planned' },
      { ...jets, ...B, quote: 'will not buy jets', factuality: 'denied' },
    ],
    ['disputed'],
  ],
  [
    'planned by one, done by another',
    [
      { ...jets, ...A, factuality: 'planned' },
      { ...jets, ...B, factuality: 'happened' },
    ],
    ['corroborated'],
  ],
  [
    'figures of two years',
    [
      {
        kind: 'quantity',
        type: 'trade',
        quote: 'trade was $3.1 billion in 2022',
        amount: '3.1e9 USD',
        time: '2022',
        agents: ['KAZ', 'USA'],
        ...A,
      },
      {
        kind: 'quantity',
        type: 'trade',
        quote: 'trade was $4.2 billion in 2024',
        amount: '4.2e9 USD',
        time: '2024',
        agents: ['KAZ', 'USA'],
        ...B,
      },
    ],
    [],
  ],
  [
    'figures of one year',
    [
      {
        kind: 'quantity',
        type: 'trade',
        quote: 'trade was $3.4 billion in 2024',
        amount: '3.4e9 USD',
        time: '2024',
        agents: ['KAZ', 'USA'],
        ...A,
      },
      {
        kind: 'quantity',
        type: 'trade',
        quote: 'trade was $4.2 billion in 2024',
        amount: '4.2e9 USD',
        time: '2024',
        agents: ['KAZ', 'USA'],
        ...B,
      },
    ],
    ['disputed'],
    /\$3\.4 billion; .*\$4\.2 billion/,
  ],
]

for (const [name, told, verdicts, words, note] of cases) {
  test(`sources: ${name}`, () => {
    const item = itemOf(...told)
    const found = sourcesCheck.decide(item, contextOf(world, [item]))
    const sentences = found.map(({ because }) => because).join('\n')
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      sentences,
    )
    if (words) assert.match(sentences, words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
  })
}

test('sources: the order of the documents changes no verdict', () => {
  for (const [name, told] of cases) {
    const verdict = (list: readonly Told[]): string | undefined => {
      const item = itemOf(...list)
      return sourcesCheck.decide(item, contextOf(world, [item]))[0]?.verdict
    }
    assert.equal(verdict(told.toReversed()), verdict(told), name)
  }
})
