/** What people decide holds over what was read and what the matcher says; undone it is as before. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { standingDecisions, withDecisions } from './decided.ts'
import type { Decided, RecordedDecision } from './decision.ts'
import { company, day, state, tell, usd } from './fixtures/claims.ts'
import type { RecordedClaim } from './item.ts'
import { mergeClaims } from './merge.ts'

const order = { agents: [company('Silk Wings', 'UZB')], recipients: [company('Aero Works', 'USA')], amount: usd(2e9) }
const wire = tell('wire', 'commitment/purchase', 'Silk Wings ordered eight jets from Aero Works for $2 billion', order)
const paper = tell('paper', 'commitment/purchase', 'Silk Wings is to buy eight Aero Works jets for $2 billion', order)
const other = tell('ministry', 'commitment/purchase', 'Silk Wings will buy engines from Aero Works for $90 million', {
  ...order,
  amount: usd(9e7),
  time: day('2026-03-01'),
})
const claims = [wire, paper, other]

const on = ({ claim, documentId }: RecordedClaim) => ({
  documentId,
  claim: claim.id,
  kind: claim.kind,
  type: claim.type,
  quote: claim.quote,
})

const made = (id: number, about: RecordedClaim, decided: Decided): RecordedDecision => ({
  ...on(about),
  ...decided,
  id,
  note: 'seen',
  author: 'Anna',
  knownAt: `2026-03-0${id}T10:00:00.000Z`,
  stands: true,
  document: about.document,
  publisher: about.publisher,
  published: about.published,
})

/** Items as lists of their documents. */
const items = (decisions: readonly RecordedDecision[]): readonly string[] =>
  mergeClaims(withDecisions(claims, decisions))
    .map((item) =>
      item.mentions
        .map(({ document }) => document)
        .toSorted()
        .join(' + '),
    )
    .toSorted()

describe('what holds', () => {
  const merged = made(1, wire, { decision: 'merged', others: [on(other)] })
  const split = made(2, wire, { decision: 'split', others: [on(paper)] })
  const cases: readonly { name: string; decisions: readonly RecordedDecision[]; gives: readonly string[] }[] = [
    { name: 'nothing decided', decisions: [], gives: ['ministry.txt', 'paper.txt + wire.txt'] },
    { name: 'merged', decisions: [merged], gives: ['ministry.txt + paper.txt + wire.txt'] },
    { name: 'split', decisions: [split], gives: ['ministry.txt', 'paper.txt', 'wire.txt'] },
    {
      name: 'split, undone',
      decisions: [split, made(3, wire, { decision: 'undone', undoes: 2 })],
      gives: ['ministry.txt', 'paper.txt + wire.txt'],
    },
    {
      name: 'split, undone, and the undoing undone',
      decisions: [split, made(3, wire, { decision: 'undone', undoes: 2 }), made(4, wire, { decision: 'undone', undoes: 3 })],
      gives: ['ministry.txt', 'paper.txt', 'wire.txt'],
    },
    {
      name: 'split, then merged: the later counts',
      decisions: [split, made(3, paper, { decision: 'merged', others: [on(wire)] })],
      gives: ['ministry.txt', 'paper.txt + wire.txt'],
    },
    { name: 'rejected', decisions: [made(1, paper, { decision: 'rejected' })], gives: ['ministry.txt', 'wire.txt'] },
    {
      name: 'rejected, then confirmed',
      decisions: [made(1, paper, { decision: 'rejected' }), made(2, paper, { decision: 'confirmed' })],
      gives: ['ministry.txt', 'paper.txt + wire.txt'],
    },
    {
      name: 'a corrected sum and buyer',
      decisions: [made(1, paper, { decision: 'corrected', correction: { amount: usd(3e7), agents: [state('KAZ', 'Kazakhstan')] } })],
      gives: ['ministry.txt', 'paper.txt', 'wire.txt'],
    },
  ]
  for (const { name, decisions, gives } of cases)
    test(name, () => {
      assert.deepEqual(items(decisions), gives)
      assert.deepEqual(items(decisions.toReversed()), gives)
    })
})

test('a decision follows its words into a new reading, and is left alone where these are gone', () => {
  const rejected = made(1, paper, { decision: 'rejected' })
  const anew = { ...paper, claim: { ...paper.claim, id: 'another' } }
  assert.deepEqual(withDecisions([anew], [rejected]), [])
  const shorter = { ...anew, claim: { ...anew.claim, quote: 'to buy eight jets' } }
  assert.deepEqual(withDecisions([shorter], [rejected]), [shorter])
})

test('a claim by hand stands beside the others, says who entered it, and can be rejected again', () => {
  const added = { ...wire.claim, id: 'by-hand', type: 'supply', reader: 'person' }
  const decision = made(1, { ...wire, claim: added }, { decision: 'added', added })
  const [, , , byHand] = withDecisions(claims, [decision])
  assert.equal(byHand?.claim.id, 'by-hand')
  assert.deepEqual(byHand?.decisions, [{ id: 1, decision: 'added', author: 'Anna', at: '2026-03-01T10:00:00.000Z', note: 'seen' }])
  assert.deepEqual(byHand?.document, 'wire.txt')
  assert.equal(withDecisions(claims, [decision, made(2, { ...wire, claim: added }, { decision: 'rejected' })]).length, 3)
})

test('laws: nothing decided changes nothing; all undone is nothing decided; the order in which decisions come does not matter', () => {
  const decided: fc.Arbitrary<Decided> = fc.oneof(
    fc.constant<Decided>({ decision: 'rejected' }),
    fc.constant<Decided>({ decision: 'confirmed' }),
    fc.constantFrom<RecordedClaim>(...claims).map((one): Decided => ({ decision: 'merged', others: [on(one)] })),
    fc.constantFrom<RecordedClaim>(...claims).map((one): Decided => ({ decision: 'split', others: [on(one)] })),
  )
  const run = fc.array(fc.tuple(fc.constantFrom<RecordedClaim>(...claims), decided), { maxLength: 4 })
  fc.assert(
    fc.property(run, (steps) => {
      const decisions = steps.map(([about, one], n) => made(n + 1, about, one))
      assert.deepEqual(items(decisions), items(decisions.toReversed()))
      const undone = decisions.map(({ id }) => made(id + 4, wire, { decision: 'undone', undoes: id }))
      assert.deepEqual(standingDecisions([...decisions, ...undone]), [])
      assert.deepEqual(withDecisions(claims, [...decisions, ...undone]), claims)
    }),
  )
})
