import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { appliesTo, type CheckContext, check, type Judgement, runChecks } from './check.ts'
import { contextOf, itemOf, recorded, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { checks } from './index.ts'

const world = sampleWorld()
const C5 = ['c5-plus-1:format:KAZ+KGZ+TJK+TKM+UZB+USA']
const summit: Told = {
  quote: 'the second C5+1 summit of heads of state',
  agents: C5,
  ordinal: [2, 'C5+1 summit of heads of state'],
  time: '2025-11-06',
}
const joins: Told = {
  kind: 'agreement',
  type: 'accession',
  quote: 'would join the Abraham Accords',
  agents: ['KAZ'],
  factuality: 'planned',
  attribution: ['donald-trump:person:USA'],
}
const trip: Told = {
  kind: 'commitment',
  type: 'visit',
  quote: 'will visit Chile in 2027',
  agents: ['IND'],
  recipients: ['CHL'],
  time: '2027',
  factuality: 'planned',
}
const control: Told = {
  kind: 'measure',
  type: 'export-control',
  quote: 'has export controls on tungsten',
  agents: ['CHN'],
  materials: ['tungsten'],
}
const symbolic: Told = {
  kind: 'assessment',
  type: 'significance',
  quote: 'the second C5+1 summit is symbolic',
  agents: C5,
  ordinal: [2, 'C5+1 summit of heads of state'],
}
const trade: Told = {
  kind: 'quantity',
  type: 'trade',
  quote: 'trade was $3.1 billion in 2022',
  agents: ['KAZ', 'USA'],
  amount: '3.1e9 USD',
  time: '2022',
}
const all = [summit, joins, trip, control, symbolic, trade]

const verdictsOf = (context: CheckContext): ReadonlyMap<string, readonly string[]> =>
  new Map([...runChecks(checks, context)].map(([id, found]) => [id, found.map((one) => `${one.check} ${one.verdict}`)]))
const of = (told: Told, asOf?: string): readonly string[] | undefined => {
  const item = itemOf(told)
  return verdictsOf(contextOf(world, [item], asOf)).get(item.id)
}

const cases: readonly (readonly [name: string, told: Told, asOf: string, verdicts: readonly string[] | undefined])[] = [
  ['what the record settles is not also "told by one source only"', summit, '2025-11-30', ['ordinal corroborated', 'meeting corroborated']],
  ['what no record settles is', trip, '2025-11-30', ['status open', 'sources unverifiable']],
  ["symbolic, and still one person's word", joins, '2025-11-30', ['effect symbolic', 'sources unverifiable']],
  ['an assessment gets no verdict', symbolic, '2025-11-30', undefined],
  ['published after the day asked for', summit, '2025-11-07', undefined],
  ['a claim the reader is unsure of', { ...summit, confidence: 0.4 }, '2025-11-30', undefined],
  ['a measure in force', control, '2025-11-30', ['measure supported']],
  [
    'a relation',
    { kind: 'relation', type: 'diplomatic', quote: 'have relations', agents: ['KAZ', 'ISR'] },
    '2025-11-30',
    ['relation supported'],
  ],
  ['a figure', trade, '2025-11-30', ['quantity supported']],
]
for (const [name, told, asOf, verdicts] of cases) test(`checks together: ${name}`, () => assert.deepEqual(of(told, asOf), verdicts))

test('checks together: the same answer in the same words is told once, for all its claims', () => {
  const item = itemOf(summit, {
    ...summit,
    document: 'b.txt',
    quote: 'the second summit of heads of state',
    ordinal: [2, 'summit of C5+1 heads of state'],
  })
  const found =
    runChecks(checks, contextOf(world, [item]))
      .get(item.id)
      ?.filter((one) => one.check === 'ordinal') ?? []
  assert.deepEqual(
    found.map(({ claims }) => claims.length),
    [2],
  )
})

test('checks together: what is noted of one telling is kept when its answer is told with that of another', () => {
  const noting = check({
    id: 'noting',
    asks: 'What is noted?',
    needs: [],
    says: ['supported'],
    appliesTo: ['quantity'],
    decide: ({ claims }) =>
      claims.map(({ claim, document }) => ({
        check: 'noting',
        aspect: 'quantity',
        verdict: 'supported',
        because: 'The series has it.',
        evidence: [],
        notes: ['It is a year old.', `Told in ${document}.`],
        claims: [claim.id],
      })),
  })
  const item = itemOf(trade, { ...trade, document: 'b.txt', quote: 'it stood at $3.1 billion in 2022' })
  const [found, ...more] = runChecks([noting], contextOf(world, [item])).get(item.id) ?? []
  assert.deepEqual(more, [])
  assert.equal(found?.notes.length, 3)
  assert.equal(found?.claims.length, 2)
})

test('checks together: an item told twice, one of them later than the day asked for, stands as it stood', () => {
  const item = itemOf(
    { ...trip, published: '2025-11-01' },
    { ...trip, document: 'b.txt', published: '2026-01-01', quote: 'will not visit Chile', factuality: 'denied' },
  )
  assert.deepEqual(verdictsOf(contextOf(world, [item], '2025-12-01')).get(item.id), ['status open', 'sources unverifiable'])
  assert.deepEqual(verdictsOf(contextOf(world, [item], '2026-02-01')).get(item.id), ['status lapsed'])
})

test("checks together: no verdict rests on words that it judges, but for a promise's own date and what sources say side by side", () => {
  const items = all.map((told) => itemOf(told))
  for (const one of [...runChecks(checks, contextOf(world, items)).values()].flat() as Judgement[]) {
    if (one.check === 'status' || one.check === 'sources' || one.verdict === 'unverifiable') continue
    assert.ok(
      one.evidence.every((row) => row.kind === 'row'),
      `${one.check}: ${one.because}`,
    )
    assert.ok(one.evidence.length > 0, one.because)
  }
})

test('checks together: what is contradicted shows the words that it contradicts, after the rows', () => {
  const item = itemOf({ ...summit, quote: 'the fifth C5+1 summit of heads of state', ordinal: [5, 'C5+1 summit of heads of state'] })
  const [found] = runChecks(checks, contextOf(world, [item])).get(item.id) ?? []
  assert.equal(found?.verdict, 'contradicted')
  assert.deepEqual(
    found?.evidence.map((one) => (one.kind === 'row' ? one.table : one.quote)),
    ['meetings', 'coverage', 'the fifth C5+1 summit of heads of state'],
  )
})

test('checks together: one sentence, with its full stop, and names instead of codes', () => {
  const items = all.map((told) => itemOf(told))
  for (const { because } of [...runChecks(checks, contextOf(world, items)).values()].flat()) {
    assert.match(because, /^[A-Z$€"].*\.$/)
    assert.doesNotMatch(because, /\b(?:KAZ|USA|ISR|CHN|CHL|heads-of-state|export-control)\b/)
  }
})

test('checks together: the order of items, claims and documents does not matter', () => {
  const context = contextOf(
    world,
    all.map((told) => itemOf(told)),
    '2025-11-30',
    [trip],
  )
  const plain = (map: ReadonlyMap<string, readonly string[]>): unknown => [...map].sort()
  const whole = plain(verdictsOf(context))
  fc.assert(
    fc.property(fc.shuffledSubarray([...context.items], { minLength: all.length }), (items) => {
      const turned = { ...context, items, claims: context.claims.toReversed(), documents: context.documents.toReversed() }
      assert.deepEqual(plain(verdictsOf(turned)), whole)
    }),
    { numRuns: 20 },
  )
})

test('a check looks at its kinds and types only, and never at an assessment', () => {
  const one = check({ id: 'x', asks: '', needs: [], says: [], appliesTo: ['measure', 'relation/alliance'], decide: () => [] })
  assert.equal(appliesTo(one, { kind: 'measure', type: 'visa' }), true)
  assert.equal(appliesTo(one, { kind: 'relation', type: 'alliance' }), true)
  assert.equal(appliesTo(one, { kind: 'relation', type: 'diplomatic' }), false)
  assert.equal(appliesTo({ ...one, appliesTo: ['*'] }, { kind: 'assessment', type: 'cause' }), false)
})

test('hand-written claims are whole claims', () => assert.equal(recorded(summit).claim.quote, summit.quote))
