import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { sourcesCheck } from './sources.ts'
import { independentSources, tellingsOf } from './tellings.ts'

const world = sampleWorld()

const lead =
  'Uzbekistan Airways will buy 22 long-haul jets from Boeing worth $8.5 billion, the largest order in the history of the carrier, with the first to arrive in 2031.'
const rest =
  'The deal was put together over the summer in Tashkent, and engines are to be chosen later by a committee of the airline and two banks.'
const wire = `${lead} ${rest}`
const own =
  'Boeing has won an order from Tashkent. Uzbekistan Airways will buy 22 jets for $8.5 billion, people close to the talks said. They begin to fly in 2031.'
const comment = 'What does it mean for the region? Airports will have to grow, and Almaty looks on with envy.'

const jets = (document: string, publisher: string | null, published: string | null, text: string, more: Partial<Told> = {}): Told => ({
  kind: 'commitment',
  type: 'purchase',
  quote: /will buy 22[^,]*?billion/.exec(text)?.[0] ?? text,
  agents: ['Uzbekistan Airways:company:UZB'],
  recipients: ['Boeing:company:USA'],
  amount: '8.5e9 USD',
  factuality: 'planned',
  document,
  publisher,
  published,
  text,
  ...more,
})
const A = jets('a.txt', 'Northern Wire', '2025-11-06', wire)

const told = (...tales: readonly Told[]) => {
  const item = itemOf(...tales)
  const context = contextOf(world, [item], '2025-11-30', [], tales)
  return { item, context, tellings: tellingsOf(item.claims, context) }
}

const cases: readonly (readonly [name: string, tales: readonly Told[], independent: number, verdict: string, says?: RegExp])[] = [
  ['told by two in their own words', [A, jets('b.txt', 'Southern Wire', '2025-11-07', own)], 2, 'corroborated'],
  [
    'printed word for word by another',
    [A, jets('b.txt', 'Southern Herald', '2025-11-07', wire)],
    1,
    'unverifiable',
    /Southern Herald \(b\.txt\) repeats the text of Northern Wire \(a\.txt\), and counts with it/,
  ],
  [
    'printed by three others',
    [A, ...['b', 'c', 'd'].map((name) => jets(`${name}.txt`, `Paper ${name}`, '2025-11-08', wire))],
    1,
    'unverifiable',
    /Paper b \(b\.txt\), Paper c \(c\.txt\) and Paper d \(d\.txt\) repeat/,
  ],
  [
    'its lead within a longer page of another',
    [A, jets('b.txt', 'Southern Herald', '2025-11-07', `${comment} ${lead} ${comment}`)],
    1,
    'unverifiable',
    /repeats the text of Northern Wire/,
  ],
  [
    'printed by one, told by a third in other words',
    [A, jets('b.txt', 'Southern Herald', '2025-11-07', wire), jets('c.txt', 'Eastern Post', '2025-11-07', own)],
    2,
    'corroborated',
    /Told alike by Northern Wire \(a\.txt\) and Eastern Post \(c\.txt\)/,
  ],
  [
    'two papers that name one agency, each in its own words',
    [
      jets('a.txt', 'Northern Herald', '2025-11-06', `TASHKENT, Nov 6 (Reuters) - ${lead}`),
      jets('b.txt', 'Southern Herald', '2025-11-07', `TASHKENT (Reuters) - ${own}`),
    ],
    1,
    'unverifiable',
    /one source only: Reuters/,
  ],
  [
    'the agency itself and a paper that names it',
    [
      jets('a.txt', 'Trend News Agency', '2025-11-06', wire),
      jets('b.txt', 'Southern Herald', '2025-11-07', own.replace('people close to the talks said', 'Trend reports')),
    ],
    1,
    'unverifiable',
    /one source only: Trend/,
  ],
  [
    'on one person’s word in one and on nobody’s in the copy: the copy rests on that word too',
    [
      jets('a.txt', 'Northern Wire', '2025-11-06', wire, { attribution: ['Boeing:company:USA'] }),
      jets('b.txt', 'Southern Herald', '2025-11-07', wire),
    ],
    1,
    'unverifiable',
    /one source only: Boeing/,
  ],
  [
    'a wire that prints what the airline put out',
    [jets('a.txt', 'Uzbekistan Airways', '2025-11-06', wire), jets('b.txt', 'Southern Wire', '2025-11-07', wire)],
    1,
    'unverifiable',
    /Uzbekistan Airways is a party to it/,
  ],
  [
    'printed with another figure: the figures differ, yet it is one text',
    [A, jets('b.txt', 'Southern Herald', '2025-11-07', wire.replace('$8.5 billion', '$9.5 billion'), { amount: '9.5e9 USD' })],
    1,
    'disputed',
    /Southern Herald \(b\.txt\), repeating Northern Wire \(a\.txt\), has \$9\.5 billion/,
  ],
]

for (const [name, tales, independent, verdict, says] of cases) {
  test(`tellings: ${name}`, () => {
    for (const list of [tales, tales.toReversed()]) {
      const { item, context, tellings } = told(...list)
      assert.equal(independentSources(tellings), independent)
      const found = sourcesCheck.decide(item, context)
      const words = found.flatMap(({ because, notes }) => [because, ...notes]).join('\n')
      assert.deepEqual(
        found.map((one) => one.verdict),
        [verdict],
        words,
      )
      if (says) assert.match(words, says)
    }
  })
}

test('tellings: a copy is named with the text that it copies, which is the earlier', () => {
  const { tellings } = told(jets('b.txt', 'Southern Herald', '2025-11-07', wire), A)
  assert.deepEqual(
    tellings.map(({ recorded, copyOf }) => [recorded.document, copyOf?.document ?? null, copyOf?.published ?? null]),
    [
      ['a.txt', null, null],
      ['b.txt', 'a.txt', '2025-11-06'],
    ],
  )
})

const texts = [wire, own, `${comment} ${lead}`, `TASHKENT (AFP) - ${own}`, `${lead} ${comment}`]
const tale = fc.record({
  document: fc.constantFrom('p.txt', 'q.txt', 'r.txt', 's.txt', 't.txt'),
  publisher: fc.constantFrom('Northern Wire', 'Southern Wire', 'Ministry of Transport of Uzbekistan', null),
  published: fc.constantFrom('2025-11-05', '2025-11-06', null),
  text: fc.constantFrom(...texts),
  attribution: fc.constantFrom([], ['Boeing:company:USA'], ['donald-trump:person:USA']),
})
const tales = fc
  .uniqueArray(tale, { minLength: 1, maxLength: 5, selector: ({ document }) => document })
  .map((list) =>
    list.map(({ document, publisher, published, text, attribution }) => jets(document, publisher, published, text, { attribution })),
  )
const count = (list: readonly Told[]): number => independentSources(told(...list).tellings)

describe('laws of tellings', () => {
  it('the order of documents does not matter', () => {
    fc.assert(
      fc.property(
        tales.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))),
        ([one, other]) => {
          const plain = (list: readonly Told[]) =>
            told(...list)
              .tellings.map(({ recorded, source, copyOf }) => [recorded.claim.id, source.key, copyOf?.documentId ?? null])
              .toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
          assert.deepEqual(plain(other), plain(one))
        },
      ),
    )
  })

  it('a copy of any document, printed later by anybody, never adds an independent source', () => {
    fc.assert(
      fc.property(tales, fc.nat(4), fc.constantFrom('The Copyist', 'Southern Wire', null), (list, at, publisher) => {
        const original = list[at % list.length]
        if (original === undefined) return
        const copy = { ...original, document: 'copy.txt', publisher, published: '2025-11-20' }
        // what has no day counts as later than all others, so its copy must not have one either
        const dated = list.map((one) => (one.published === null ? { ...one, published: '2025-11-06' } : one))
        assert.equal(count([...dated, copy]), count(dated))
      }),
      { numRuns: 300 },
    )
  })
})
