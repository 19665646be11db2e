/** Old promises told as background head no list and enter no total. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBackground } from './background.ts'
import { composeBrief } from './brief.ts'
import { makeClaims, makeDocument, makeInput, makeItem, recorded } from './fixtures/story.ts'

const usd = (value: number, text: string) => ({ value, unit: 'USD', qualifier: 'exact' as const, text })
const text =
  'Norway will lend Peru $300 million for a port. Norway pledged $20 billion to Ghana in 2022. Norway gave Chile $40 million in October 2025.'
const document = makeDocument({ name: 'wire.txt', publisher: 'Coastal Wire', published: '2025-11-06', text })
const party = (name: string, code: string) => [name, code, code] as const
const claims = makeClaims(document, [
  {
    quote: 'will lend Peru $300 million for a port',
    kind: 'commitment',
    type: 'loan',
    factuality: 'planned',
    agents: [party('Norway', 'NOR')],
    recipients: [party('Peru', 'PER')],
    amount: usd(3e8, '$300 million'),
  },
  {
    quote: 'pledged $20 billion to Ghana in 2022',
    kind: 'commitment',
    type: 'grant',
    factuality: 'happened',
    agents: [party('Norway', 'NOR')],
    recipients: [party('Ghana', 'GHA')],
    amount: usd(2e10, '$20 billion'),
  },
  {
    quote: 'gave Chile $40 million in October 2025',
    kind: 'commitment',
    type: 'grant',
    factuality: 'happened',
    agents: [party('Norway', 'NOR')],
    recipients: [party('Chile', 'CHL')],
    amount: usd(4e7, '$40 million'),
  },
])
const items = claims.map((claim) => makeItem([recorded(document, claim)]))

test('a pledge of three years ago is background, a loan to come and a grant of last month are not', () => {
  assert.deepEqual(items.map(isBackground), [false, true, false])
})

test('the largest sums are those of today', () => {
  const brief = composeBrief(makeInput({ documents: [document], items }))
  const [line = ''] = brief.sections
    .flatMap(({ id, lines }) => (id === 'bottom-line' ? lines.map((one) => one.text) : []))
    .filter((one) => one.startsWith('The largest sum'))
  assert.match(line, /\$300 million.*\$40 million/)
  assert.doesNotMatch(line, /\$20 billion/)
})
