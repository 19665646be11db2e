/** Who took the initiative, sentence by sentence; as many that tell of none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, itemOf, type Told } from '../fixtures/claims.ts'
import { sampleWorld } from '../fixtures/world.ts'
import { initiativeOf, initiatives } from './initiative.ts'
import { proposes, proposesBefore } from './initiative-words.ts'

const world = sampleWorld()
const circle = 'Central Asian leaders:people:KAZ+KGZ+TJK+TKM+UZB'

const actsOf = (...told: readonly Told[]): readonly string[] =>
  initiativeOf(contextOf(world, [itemOf(...told)])).rows.flatMap(({ name, acts }) =>
    initiatives.flatMap((one) => acts[one].map(() => `${name} ${one}`)),
  )

const jets: Told = {
  kind: 'commitment',
  type: 'purchase',
  quote: 'will buy jets from Boeing',
  agents: ['UZB'],
  recipients: ['Boeing:company:USA'],
  factuality: 'planned',
}
const ministry = 'Ministry of Transport of Uzbekistan'

const cases: readonly (readonly [name: string, told: readonly Told[], acts: readonly string[]])[] = [
  [
    'an invitation',
    [{ kind: 'statement', type: 'invitation', quote: 'invited Trump to Astana', agents: ['KAZ'], recipients: ['USA'] }],
    ['Kazakhstan invited'],
  ],
  [
    'an invitation that is denied',
    [{ kind: 'statement', type: 'invitation', quote: 'has not invited Trump', agents: ['KAZ'], factuality: 'denied' }],
    [],
  ],
  ['a demand is no invitation', [{ kind: 'statement', type: 'demand', quote: 'asked Trump for an answer', agents: ['KAZ'] }], []],
  [
    'a proposal',
    [{ kind: 'statement', type: 'position', quote: 'proposed a joint bank for the region', agents: ['UZB'] }],
    ['Uzbekistan proposed'],
  ],
  [
    'a proposal by a union',
    [{ kind: 'commitment', type: 'policy', quote: 'will present a proposal on tungsten', agents: ['eu:group:DEU+SWE'] }],
    ['European Union proposed'],
  ],
  [
    'what an author suggests is no proposal',
    [{ kind: 'assessment', type: 'motive', quote: 'suggests that prices matter', agents: ['UZB'] }],
    [],
  ],
  [
    'a visit',
    [{ type: 'visit', quote: 'visited Tashkent', agents: ['marco-rubio:person:USA'], recipients: ['UZB'], time: '2025-05-05' }],
    ['United States travelled'],
  ],
  [
    'a visit that lies ahead',
    [{ type: 'visit', quote: 'will visit Tashkent', agents: ['marco-rubio:person:USA'], recipients: ['UZB'], factuality: 'planned' }],
    [],
  ],
  [
    'a summit in the state of one party',
    [{ quote: 'met in Washington', agents: ['donald-trump:person:USA'], recipients: [circle], place: 'Washington:place:USA' }],
    ['Central Asia travelled'],
  ],
  ['a summit on the ground of a third', [{ quote: 'met in Oslo', agents: ['USA', 'RUS'], place: 'Oslo:place:NOR' }], []],
  ['a meeting without a place', [{ quote: 'met', agents: ['USA', 'RUS'] }], []],
  ['a call', [{ type: 'call', quote: 'spoke by telephone', agents: ['USA', 'RUS'], place: 'Moscow:place:RUS' }], []],
  [
    'told by a ministry first and by the press later',
    [
      { ...jets, document: 'a.txt', published: '2025-11-05', publisher: ministry },
      { ...jets, document: 'b.txt', published: '2025-11-07', publisher: 'Southern Wire' },
    ],
    ['Uzbekistan announced-first'],
  ],
  [
    'told by the press first',
    [
      { ...jets, document: 'a.txt', published: '2025-11-05', publisher: 'Southern Wire' },
      { ...jets, document: 'b.txt', published: '2025-11-07', publisher: ministry },
    ],
    [],
  ],
  [
    'told by the press first, on the word of the other side',
    [
      { ...jets, document: 'a.txt', published: '2025-11-05', publisher: 'Southern Wire', attribution: ['Boeing:company:USA'] },
      { ...jets, document: 'b.txt', published: '2025-11-07', publisher: ministry },
    ],
    ['United States announced-first'],
  ],
  [
    'told by both on one day',
    [
      { ...jets, document: 'a.txt', published: '2025-11-05', publisher: ministry },
      { ...jets, document: 'b.txt', published: '2025-11-05', attribution: ['Boeing:company:USA'] },
      { ...jets, document: 'c.txt', published: '2025-11-07' },
    ],
    [],
  ],
  ['told once is not told first', [{ ...jets, publisher: ministry }], []],
  [
    'told first by a state that is no party',
    [
      { ...jets, document: 'a.txt', published: '2025-11-05', publisher: 'Ministry of Transport of Norway' },
      { ...jets, document: 'b.txt', published: '2025-11-07' },
    ],
    [],
  ],
]
for (const [name, told, acts] of cases) test(`initiative: ${name}`, () => assert.deepEqual(actsOf(...told), acts))

const words: readonly (readonly [text: string, is: boolean])[] = [
  ['proposed a joint bank', true],
  ['is proposing a summit', true],
  ['has put forward a plan', true],
  ['submitted a new proposal on water', true],
  ['offered to host the talks', true],
  ['the proposed mine', false],
  ['was proposed by others', false],
  ['rejected the proposal', false],
  ['initially agreed', false],
]
for (const [text, is] of words) test(`"${text}" is ${is ? 'a proposal' : 'none'}`, () => assert.equal(proposes(text), is))

test('a verb between party and thing proposes, unless a clause ends there', () => {
  assert.equal(proposesBefore(' suggested '), true)
  assert.equal(proposesBefore(' suggested a bank, and hosted '), false)
  assert.equal(proposesBefore(' hosted '), false)
})

test('initiative: the row of the larger number comes first, and each count opens at its words', () => {
  const items = [
    itemOf({ kind: 'statement', type: 'invitation', quote: 'invited Modi to Astana', agents: ['KAZ'] }),
    itemOf({ kind: 'statement', type: 'invitation', quote: 'invited Xi to Tashkent', agents: ['UZB'] }),
    itemOf({ kind: 'statement', type: 'invitation', quote: 'invited Trump to Tashkent', agents: ['UZB'] }),
  ]
  const { rows } = initiativeOf(contextOf(world, items))
  assert.deepEqual(
    rows.map(({ key, acts }) => [key, acts.invited.map(({ quote }) => quote)]),
    [
      ['UZB', ['invited Xi to Tashkent', 'invited Trump to Tashkent']],
      ['KAZ', ['invited Modi to Astana']],
    ],
  )
  assert.equal(rows[0]?.acts.invited[0]?.item, items[1]?.id)
})
