import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amount, contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { revisionsOf, revisionText } from './revisions.ts'
import { sourcesCheck } from './sources.ts'
import { tellingsOf } from './tellings.ts'

const world = sampleWorld()

const loan = (publisher: string, published: string | null, amount: string, more: Partial<Told> = {}): Told => ({
  kind: 'commitment',
  type: 'loan',
  quote: `will lend Chile ${amount}`,
  agents: ['Andean Bank:company:CHL'],
  recipients: ['CHL'],
  amount,
  factuality: 'planned',
  publisher,
  published,
  document: `${publisher} ${published} ${amount}.txt`,
  ...more,
})
const talks = (publisher: string, published: string, day: string): Told => ({
  quote: `held talks on ${day}`,
  type: 'talks',
  agents: ['CHL', 'JPN'],
  time: day,
  publisher,
  published,
  document: `${publisher} ${published}.txt`,
})
const longText = (sum: string): string =>
  `The Andean Bank will lend Chile ${sum} for a smelter on the northern coast, to be paid out in three parts as the work goes on, and to be paid back in copper.`
const N = 'Northern Wire'
const S = 'Southern Wire'

const cases: readonly (readonly [name: string, told: readonly Told[], revised: readonly string[], verdicts: readonly string[]])[] = [
  [
    'a paper gives another sum a week later',
    [loan(N, '2025-11-06', '8e8 USD'), loan(N, '2025-11-13', '6e8 USD')],
    [
      'Northern Wire had $800 million on 6 November 2025 (Northern Wire 2025-11-06 8e8 USD.txt) and has $600 million on 13 November 2025 (Northern Wire 2025-11-13 6e8 USD.txt): the later value replaces the earlier, which stays on record.',
    ],
    ['superseded', 'unverifiable'],
  ],
  ['it says the same again', [loan(N, '2025-11-06', '8e8 USD'), loan(N, '2025-11-13', '8e8 USD')], [], ['unverifiable']],
  [
    '"over $700 million", later exactly: both can be true',
    [loan(N, '2025-11-06', 'over 7e8 USD'), loan(N, '2025-11-13', '8e8 USD')],
    [],
    ['unverifiable'],
  ],
  ['two papers that differ differ', [loan(N, '2025-11-06', '8e8 USD'), loan(S, '2025-11-13', '6e8 USD')], [], ['disputed']],
  [
    'one revises itself to what the other has: they agree now',
    [loan(N, '2025-11-06', '8e8 USD'), loan(S, '2025-11-07', '6e8 USD'), loan(N, '2025-11-13', '6e8 USD')],
    ['had $800 million'],
    ['superseded', 'corroborated'],
  ],
  [
    'one revises itself, and still differs from the other',
    [loan(N, '2025-11-06', '8e8 USD'), loan(S, '2025-11-07', '6e8 USD'), loan(N, '2025-11-13', '9e8 USD')],
    ['had $800 million'],
    ['superseded', 'disputed'],
  ],
  [
    'two values on one day: nobody can say which holds',
    [loan(N, '2025-11-06', '8e8 USD'), loan(N, '2025-11-06', '6e8 USD')],
    [],
    ['disputed'],
  ],
  [
    'another paper tells that the sum was raised from that very sum',
    [loan(N, '2025-11-06', '8e8 USD'), loan(S, '2025-11-13', '9e8 USD', { amount: { ...amount('9e8 USD'), was: { value: 8e8 } } })],
    ['Southern Wire tells that it was replaced'],
    ['superseded', 'corroborated'],
  ],
  [
    'it tells that another sum was replaced: that revises nothing',
    [loan(N, '2025-11-06', '8e8 USD'), loan(S, '2025-11-13', '9e8 USD', { amount: { ...amount('9e8 USD'), was: { value: 5e8 } } })],
    [],
    ['disputed'],
  ],
  ['a day that is not known revises nothing', [loan(N, null, '8e8 USD'), loan(N, '2025-11-13', '6e8 USD')], [], ['disputed']],
  [
    'back to the first value: the value between was replaced',
    [loan(N, '2025-11-06', '8e8 USD'), loan(N, '2025-11-13', '6e8 USD'), loan(N, '2025-11-20', '8e8 USD')],
    ['had $600 million'],
    ['superseded', 'unverifiable'],
  ],
  [
    'the bank’s own word, told by two papers on two days',
    [
      loan(N, '2025-11-06', '8e8 USD', { attribution: ['Andean Bank:company:CHL'] }),
      loan(S, '2025-11-13', '6e8 USD', { attribution: ['Andean Bank:company:CHL'] }),
    ],
    ['Andean Bank had $800 million'],
    ['superseded', 'unverifiable'],
  ],
  [
    'a meeting moved by the paper that told of it',
    [talks(N, '2025-11-06', '2025-11-03'), talks(N, '2025-11-07', '2025-11-04')],
    ['had 3 November 2025'],
    ['superseded', 'unverifiable'],
  ],
  [
    'a paper prints its own text again with another sum',
    [
      { sum: '$800 million', day: '2025-11-06' },
      { sum: '$600 million', day: '2025-11-13' },
    ].map(({ sum, day }) =>
      loan(N, day, sum === '$800 million' ? '8e8 USD' : '6e8 USD', { quote: `will lend Chile ${sum}`, text: longText(sum) }),
    ),
    ['had $800 million'],
    ['superseded', 'unverifiable'],
  ],
  [
    'another prints it with another sum, on the bank’s word: that revises nothing',
    [
      loan(N, '2025-11-06', '8e8 USD', {
        quote: 'will lend Chile $800 million',
        text: longText('$800 million'),
        attribution: ['Andean Bank:company:CHL'],
      }),
      loan(S, '2025-11-13', '6e8 USD', {
        quote: 'will lend Chile $600 million',
        text: longText('$600 million'),
        attribution: ['Andean Bank:company:CHL'],
      }),
    ],
    [],
    ['disputed'],
  ],
  [
    'what a paper printed of it before is replaced with it',
    [
      loan(N, '2025-11-06', '8e8 USD', { quote: 'will lend Chile $800 million', text: longText('$800 million') }),
      loan(S, '2025-11-07', '8e8 USD', { quote: 'will lend Chile $800 million', text: longText('$800 million') }),
      loan(N, '2025-11-13', '6e8 USD'),
    ],
    ['had $800 million'],
    ['superseded', 'unverifiable'],
  ],
  ['a sum and a number of tonnes', [loan(N, '2025-11-06', '8e8 USD'), loan(N, '2025-11-13', '6e5 t')], [], ['unverifiable']],
]

for (const [name, told, revised, verdicts] of cases) {
  test(`revisions: ${name}`, () => {
    for (const list of [told, told.toReversed()]) {
      const item = itemOf(...list)
      const context = contextOf(world, [item], '2025-11-30', [], told)
      const found = revisionsOf(tellingsOf(item.claims, context)).map(revisionText)
      assert.equal(found.length, revised.length, found.join('\n'))
      for (const [at, words] of revised.entries()) assert.ok(found[at]?.includes(words), found[at])
      const judged = sourcesCheck.decide(item, context)
      assert.deepEqual(
        judged.map(({ verdict }) => verdict),
        verdicts,
      )
      for (const one of judged.filter(({ verdict }) => verdict === 'superseded')) {
        const [now] = one.evidence
        assert.ok(now?.kind === 'claim' && !one.claims.includes(now.claim), 'the later words are the evidence, the earlier are judged')
      }
    }
  })
}
