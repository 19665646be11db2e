/** Fields of a question against one item each: what it holds, what it does not, and what is unknown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeProblem, Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { company, person, tell, usd } from '../fixtures/claims.ts'
import { mergeClaims } from '../merge.ts'
import type { Verdict } from '../verdict.ts'
import { askedAmount } from './amounts.ts'
import { parseQuery } from './parse.ts'
import { fieldTest } from './resolve.ts'

const world = openWorld()
const airline = company('Uzbekistan Airways', 'UZB')
const told = tell('wire@2025-11-07', 'commitment/purchase', 'will buy 22 Boeing jets worth over $8 billion by 2030', {
  agents: [airline],
  recipients: [{ ...company('Boeing', 'USA'), id: 'boeing' }],
  amount: usd(8e9, 'over'),
  time: { start: null, end: '2030-12-31', text: 'by 2030' },
  place: { id: null, name: 'Tashkent Airport', type: 'place', states: ['UZB'], start: null, end: null },
  materials: ['gallium'],
  sectors: ['aviation'],
  factuality: 'planned',
  attribution: [{ ...person('Kassym-Jomart Tokayev', 'KAZ'), id: 'kassym-jomart-tokayev' }],
})
const [item] = mergeClaims([told])
const verdicts: readonly Verdict[] = [
  { check: 'status', aspect: 'status', verdict: 'open', because: 'Open.', evidence: [], notes: [] },
  { check: 'sources', aspect: 'source', verdict: 'disputed', because: 'They differ.', evidence: [], notes: [] },
]

const holds = (question: string): boolean => {
  assert.ok(item)
  return parseQuery(question).fields.every((term) => fieldTest(term, world, '2025-11-30').holds({ item, verdicts }))
}

const yes = [
  'agent:UZB',
  'agent:uzbekistan',
  'agent:Tashkent',
  'agent:central-asia',
  'agent:"Uzbekistan Airways"',
  'agent:Airways',
  'agent:KAZ,UZB',
  'recipient:Boeing',
  'recipient:US',
  'party:USA',
  'by:Tokayev',
  'by:KAZ',
  '-by:USA',
  'kind:commitment',
  'kind:Commitment',
  'type:purchase',
  'factuality:planned',
  'material:gallium',
  'material:"critical minerals"',
  '-material:tungsten',
  'sector:aviation',
  'place:UZB',
  'place:Uzbekistan',
  'place:Tashkent',
  '-place:Astana',
  'document:wire',
  'status:open',
  'status:kept,open',
  '-status:kept',
  'verdict:disputed',
  'verdict:open',
  'since:2025',
  'since:2030',
  'until:2025-11',
  'until:2026',
  'amount>1bn',
  'amount>=$8bn',
  'amount:8e9',
  'amount<9bnUSD',
  '-amount>9bn',
]
const no = [
  'agent:USA',
  'agent:KAZ',
  '-agent:UZB',
  'agent:Atlantis',
  'recipient:UZB',
  'by:USA',
  'by:wire',
  'kind:meeting',
  'type:loan',
  'factuality:happened',
  'material:tungsten',
  'sector:mining',
  'place:KAZ',
  'document:readout',
  'status:kept',
  'verdict:kept',
  'since:2031',
  'until:2025-10',
  'until:2024',
  'amount>8bn',
  'amount>1bnEUR',
  'amount<1bn',
]
for (const question of yes) test(`${question} holds`, () => assert.equal(holds(question), true))
for (const question of no) test(`${question} does not hold`, () => assert.equal(holds(question), false))

test('what a field was taken to mean', () => {
  const means = (question: string) => parseQuery(question).fields.map((term) => fieldTest(term, world, '2025-11-30').means)
  assert.deepEqual(means('agent:tashkent -party:"Atlantis Corp" material:critical-minerals status:kept,open'), [
    'agent: Uzbekistan (UZB)',
    'not party: “Atlantis Corp” in the name',
    `material: critical minerals and ${world.tables.materials.length - world.tables.materials.filter(({ umbrella, slug }) => umbrella === null || slug === 'critical-minerals').length - outside()} narrower`,
    'status: kept or open',
  ])
})

/** Materials that stand under another wider term than critical minerals. */
const outside = (): number => {
  const wider = new Map(world.tables.materials.map(({ slug, umbrella }) => [slug, umbrella]))
  const reaches = (slug: string): boolean => slug === 'critical-minerals' || (wider.get(slug) != null && reaches(wider.get(slug) ?? ''))
  return world.tables.materials.filter(({ slug, umbrella }) => umbrella !== null && slug !== 'critical-minerals' && !reaches(slug)).length
}

const unknown: readonly (readonly [question: string, says: RegExp])[] = [
  ['kind:deal', /^kind:deal: there is no such kind\. Write one of meeting, agreement, /],
  ['type:sale', /^type:sale: there is no such type\. Write one of summit, /],
  ['status:done', /^status:done: there is no such status\. Write one of open, due-soon, kept, /],
  [
    'material:cheese',
    /^material:cheese: no material on record has that name\. Write it as material:tungsten, or look for the words themselves\.$/,
  ],
  ['since:May', /^since:May: it is no day, month or year\. Write it as since:2025, 2025-11 or 2025-11-06\.$/],
  ['until:2025-02-30', /it is no day, month or year/],
  ['amount>much', /^amount:much: it is no amount\. Write it as amount>1bn, amount>=\$500m or amount<15%\.$/],
]
for (const [question, says] of unknown) {
  test(`${question} is not known`, () => {
    assert.throws(
      () => holds(question),
      (error) => error instanceof Problem && says.test(describeProblem(error)),
    )
  })
}

const amounts: readonly (readonly [text: string, value: number, unit: string | null])[] = [
  ['1bn', 1e9, null],
  ['$1.1bn', 1.1e9, 'USD'],
  ['500m', 5e8, null],
  ['500mEUR', 5e8, 'EUR'],
  ['1,500,000', 1.5e6, null],
  ['5e6', 5e6, null],
  ['15%', 15, '%'],
  ['300MW', 300, 'MW'],
  ['27t', 27, 't'],
]
for (const [text, value, unit] of amounts) test(`${text} is an amount`, () => assert.deepEqual(askedAmount(text), { value, unit }))
