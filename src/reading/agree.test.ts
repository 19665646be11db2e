import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sideBySide } from './agree.ts'
import { type Claim, type ClaimDraft, type ClaimEntity, withIds } from './claim.ts'

const actor = (name: string, id: string | null, states: string[] = []): ClaimEntity => ({
  id,
  name,
  type: 'unknown',
  states,
  start: null,
  end: null,
})
const kenya = actor('Kenya', 'KEN', ['KEN'])
const peru = actor('Peru', 'PER', ['PER'])

const claimOf = (reader: string, more: Partial<Claim> = {}): Claim => {
  const draft: ClaimDraft = {
    kind: 'commitment',
    type: 'purchase',
    plover: 'COOPERATE',
    agents: [kenya],
    recipients: [],
    sectors: [],
    materials: [],
    amount: null,
    time: null,
    place: null,
    ordinal: null,
    factuality: 'planned',
    attribution: [],
    start: 10,
    end: 30,
    quote: 'twenty characters...',
    sentence: { start: 0, end: 40 },
    confidence: 0.8,
    reader,
    rule: 'x',
    ...more,
  }
  const [claim] = withIds('d', [draft])
  assert.ok(claim)
  return claim
}
const built = (more: Partial<Claim> = {}): Claim => claimOf('built-in/1', more)
const told = (more: Partial<Claim> = {}): Claim => claimOf('llm/1:m', { confidence: 0.6, start: 12, end: 33, ...more })
const dollars = (value: number): NonNullable<Claim['amount']> => ({ value, unit: 'USD', qualifier: 'exact', text: String(value) })

interface Case {
  readonly builtIn: readonly Claim[]
  readonly llm: readonly Claim[]
  readonly confidence: readonly number[]
  readonly review: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  'the same kind, words and state: both are surer': { builtIn: [built()], llm: [told()], confidence: [0.92, 0.92], review: [] },
  'what one leaves out is no difference': { builtIn: [built({ amount: dollars(5) })], llm: [told()], confidence: [0.92, 0.92], review: [] },
  'another amount is one, and nobody is surer': {
    builtIn: [built({ amount: dollars(5) })],
    llm: [told({ amount: dollars(50) })],
    confidence: [0.8, 0.6],
    review: ['the readers differ: amount (5 USD / 50 USD)'],
  },
  'another type': {
    builtIn: [built()],
    llm: [told({ type: 'supply' })],
    confidence: [0.8, 0.6],
    review: ['the readers differ: type (purchase / supply)'],
  },
  'another kind is another claim': {
    builtIn: [built()],
    llm: [told({ kind: 'statement', type: 'position' })],
    confidence: [0.8, 0.6],
    review: ['only the built-in reader has it', 'only the language model has it'],
  },
  'other words': {
    builtIn: [built()],
    llm: [told({ start: 30, end: 38 })],
    confidence: [0.8, 0.6],
    review: ['only the built-in reader has it', 'only the language model has it'],
  },
  'nobody in common': {
    builtIn: [built()],
    llm: [told({ agents: [peru] })],
    confidence: [0.8, 0.6],
    review: ['only the built-in reader has it', 'only the language model has it'],
  },
  'a claim has one partner, that of the same amount': {
    builtIn: [built({ amount: dollars(5) })],
    llm: [told({ amount: dollars(7), start: 11 }), told({ amount: dollars(5), start: 25 })],
    confidence: [0.92, 0.6, 0.92],
    review: ['only the language model has it'],
  },
  'only one reader has claims': { builtIn: [], llm: [told()], confidence: [0.6], review: ['only the language model has it'] },
}

for (const [name, { builtIn, llm, confidence, review }] of Object.entries(cases)) {
  test(`two readers: ${name}`, () => {
    const both = sideBySide('d', builtIn, llm)
    assert.deepEqual(
      both.claims.map((claim) => claim.confidence),
      confidence,
    )
    assert.deepEqual(
      both.review.map(({ why }) => why),
      review,
    )
    const ids = new Set(both.claims.map(({ id }) => id))
    assert.equal(ids.size, both.claims.length)
    for (const { claims } of both.review) for (const id of claims) assert.ok(ids.has(id))
    // the built-in reader's claims are called what they are called alone
    for (const { id } of builtIn) assert.ok(ids.has(id))
  })
}

test('two readers of the very same words: each claim has its own id', () => {
  const both = sideBySide('d', [built()], [told({ start: 10, end: 30 })])
  assert.equal(new Set(both.claims.map(({ id }) => id)).size, 2)
  assert.equal(both.claims[0]?.reader, 'built-in/1')
})
