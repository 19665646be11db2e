import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runChecks } from './check.ts'
import { effectCheck } from './effect.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'

const world = sampleWorld()
const joins = (state: string, more: Partial<Told> = {}): Told => ({
  kind: 'agreement',
  type: 'accession',
  quote: 'would join the Abraham Accords',
  agents: [state],
  recipients: ['abraham-accords:instrument:'],
  factuality: 'planned',
  attribution: ['donald-trump:person:USA'],
  ...more,
})

const cases: readonly (readonly [name: string, told: Told, verdicts: readonly string[], words?: RegExp, note?: RegExp])[] = [
  [
    'relations since 1992',
    joins('KAZ'),
    ['symbolic'],
    /^Kazakhstan and Israel have had diplomatic relations since 10 April 1992, so what the Abraham Accords declare is already so\.$/,
    /^Formally new: that Kazakhstan becomes a party/,
  ],
  ['another state with relations', joins('AZE'), ['symbolic'], /Azerbaijan and Israel have had diplomatic relations since 7 April 1992/],
  [
    'a state without relations, list complete',
    joins('SAU'),
    ['new'],
    /Diplomatic relations between Saudi Arabia and Israel are not on record before 8 November 2025.*would establish them/,
  ],
  [
    'a state without relations, list not complete by then',
    joins('SAU', { published: '2027-02-01' }),
    ['unverifiable'],
    /known to be complete only up to 31 December 2025/,
  ],
  ['relations broken off', joins('OMN', { published: '2027-02-01' }), ['unverifiable'], /ended on 12 October 2000/],
  ['relations broken off, list complete', joins('OMN'), ['new'], /those of 1 January 1996 ended on 12 October 2000/],
  [
    'a party already',
    joins('ARE'),
    ['symbolic'],
    /the United Arab Emirates and Israel|The United Arab Emirates and Israel/,
    /Not formally new either: the United Arab Emirates is a party/,
  ],
  ['before the relations began', joins('KAZ', { time: '1991-12-30', published: '1991-12-30' }), ['new'], /would establish them/],
  ['two states, one with relations', joins('KAZ', { agents: ['KAZ', 'SAU'] }), ['symbolic', 'new']],
  ['the instrument is only in the words', joins('UZB', { recipients: [] }), ['symbolic'], /Uzbekistan and Israel/],
  [
    'an instrument that declares no effect',
    joins('UZB', { quote: 'would join the Steppe Charter', recipients: ['steppe-charter:instrument:'] }),
    ['unverifiable'],
    /no effect that the Steppe Charter declares/,
  ],
  [
    'an instrument nobody has on record',
    joins('UZB', { quote: 'would join the River Pact', recipients: [] }),
    ['unverifiable'],
    /not on record/,
  ],
  ['nobody is named who would join', joins('KAZ', { agents: [] }), ['unverifiable'], /names no state/],
  ['would not join', joins('KAZ', { factuality: 'denied' }), []],
]

for (const [name, told, verdicts, words, note] of cases) {
  test(`effect: ${name}`, () => {
    const item = itemOf(told)
    const found = effectCheck.decide(item, contextOf(world, [item]))
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      found.map(({ because }) => because).join('\n'),
    )
    if (words) assert.match(found.map(({ because }) => because).join('\n'), words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
  })
}

test('effect: the evidence is the relation row with its source, never a claim', () => {
  const item = itemOf(joins('KAZ'))
  const relation: Told = {
    kind: 'relation',
    type: 'diplomatic',
    quote: 'has had relations with Israel since 1992',
    agents: ['KAZ', 'ISR'],
    time: '1992-01-01/',
  }
  const verdicts = runChecks([effectCheck], contextOf(world, [item, itemOf(relation)])).get(item.id) ?? []
  assert.deepEqual(
    verdicts.flatMap(({ evidence }) => evidence.map((one) => (one.kind === 'row' ? one.table : one.kind))),
    ['relations', 'instruments'],
  )
})

test('effect: what the document says of relations is no evidence', () => {
  const item = itemOf(joins('SAU', { published: '2027-02-01' }))
  const told: Told = {
    kind: 'relation',
    type: 'diplomatic',
    quote: 'has had relations with Israel since 1992',
    agents: ['SAU', 'ISR'],
    time: '1992-01-01/',
    published: '2027-02-01',
  }
  const verdicts = runChecks([effectCheck], contextOf(world, [item, itemOf(told)], '2027-03-01')).get(item.id) ?? []
  assert.deepEqual(
    verdicts.map(({ verdict }) => verdict),
    ['unverifiable'],
  )
})
