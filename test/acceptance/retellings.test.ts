/** Retellings in which one fact is changed, and the outcome must change with it. In: the example analysis with other words. Out: another verdict or another claim. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { judged, names, type Outcome, reasons, statesOf } from './corpus.ts'

const original = readFileSync(new URL('../../examples/analysis.txt', import.meta.url), 'utf8')

const retold = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `the example no longer says "${from}"`)
    return text.replace(from, to)
  }, original)

interface Retelling {
  readonly what: string
  readonly text: string
  readonly holds: (outcome: Outcome) => void
}

const ordinalVerdicts = ({ items, verdictsOf }: Outcome, n: number): readonly string[] =>
  items
    .filter(({ kind, claims }) => kind === 'meeting' && claims.some(({ claim }) => claim.ordinal?.n === n))
    .flatMap((item) => verdictsOf(item, 'ordinal').filter(({ because }) => !/in Washington/.test(because)))
    .map(({ verdict }) => verdict)

const accession = ({ of }: Outcome) => of('agreement', 'accession')[0]
const trade = ({ of }: Outcome) => of('quantity', 'trade')[0]
const purchase = ({ of }: Outcome) => of('commitment', 'purchase')[0]

const retellings: readonly Retelling[] = [
  {
    what: 'a third summit',
    text: retold(['was the second C5+1 summit', 'was the third C5+1 summit']),
    holds: (outcome) => assert.ok(ordinalVerdicts(outcome, 3).includes('contradicted')),
  },
  {
    what: 'a first summit',
    text: retold([
      'was the second C5+1 summit at the level of heads of state and the first in Washington',
      'was the first C5+1 summit at the level of heads of state',
    ]),
    holds: (outcome) => assert.ok(ordinalVerdicts(outcome, 1).includes('contradicted')),
  },
  {
    what: 'a state without relations with Israel joins the Accords',
    text: retold(
      ['announced that Kazakhstan would join', 'announced that Saudi Arabia would join'],
      ['Kazakhstan has had diplomatic relations with Israel since 1992, so the', 'The'],
    ),
    holds: (outcome) => {
      const item = accession(outcome)
      assert.ok(item)
      assert.deepEqual(statesOf(item.agents), ['SAU'])
      assert.ok(!names(outcome.verdictsOf(item)).includes('symbolic'))
    },
  },
  {
    what: 'another state with relations joins: symbolic on its own evidence',
    text: retold(
      ['announced that Kazakhstan would join', 'announced that Azerbaijan would join'],
      ['Kazakhstan has had diplomatic relations with Israel since 1992, so the', 'The'],
    ),
    holds: (outcome) => {
      const item = accession(outcome)
      assert.deepEqual(names(outcome.verdictsOf(item, 'effect')), ['symbolic'])
      assert.match(reasons(outcome.verdictsOf(item, 'effect')), /Azerbaijan and Israel/)
    },
  },
  {
    what: 'it would not join',
    text: retold(['announced that Kazakhstan would join', 'announced that Kazakhstan would not join']),
    holds: (outcome) => {
      const item = accession(outcome)
      assert.equal(item?.factuality, 'denied')
      assert.ok(!names(outcome.verdictsOf(item)).includes('symbolic'))
    },
  },
  {
    what: 'trade of $9.2 billion',
    text: retold(['$4.2 billion in 2024', '$9.2 billion in 2024']),
    holds: (outcome) => {
      const verdicts = outcome.verdictsOf(trade(outcome), 'quantity').filter(({ because }) => because.includes('$9.2'))
      assert.ok(verdicts.length > 0)
      assert.ok(!names(verdicts).includes('supported'))
      assert.ok(names(verdicts).includes('contradicted'))
    },
  },
  {
    what: 'trade from $3.1 to $3.0 billion is a fall',
    text: retold(['grew from $3.1 billion in 2022 to $4.2 billion in 2024', 'changed from $3.1 billion in 2022 to $3.0 billion in 2024']),
    holds: (outcome) => assert.match(reasons(outcome.verdictsOf(trade(outcome), 'quantity')), /\bfall\b/),
  },
  {
    what: 'Airbus in place of Boeing',
    text: retold(['Boeing aircraft', 'Airbus aircraft']),
    holds: (outcome) =>
      assert.deepEqual(
        purchase(outcome)?.recipients.map(({ name }) => name),
        ['Airbus'],
      ),
  },
  {
    what: 'another buyer and sum',
    text: retold([
      'Tashkent signed an agreement to purchase Boeing aircraft worth over $8 billion for Uzbekistan Airways',
      'Baku signed an agreement to purchase Boeing aircraft worth up to €3 billion',
    ]),
    holds: (outcome) => {
      const item = purchase(outcome)
      assert.deepEqual(statesOf(item?.agents ?? []), ['AZE'])
      const amount = item?.claims[0]?.claim.amount
      assert.deepEqual([amount?.value, amount?.unit, amount?.qualifier], [3e9, 'EUR', 'up-to'])
    },
  },
  {
    what: 'visas lifted from 2027',
    text: retold(['American citizens from 2026', 'American citizens from 2027']),
    holds: (outcome) => assert.equal(outcome.of('measure', 'visa')[0]?.due, '2027-01-01'),
  },
  {
    what: 'the visit put to 2027',
    text: retold(['all five states in 2026', 'all five states in 2027']),
    holds: (outcome) => assert.ok(outcome.of('commitment', 'visit').filter(({ due }) => due === '2027-12-31').length === 5),
  },
  {
    what: 'another guest is invited',
    text: retold(['invited Trump to Uzbekistan', 'invited Emmanuel Macron to Uzbekistan']),
    holds: (outcome) =>
      assert.ok(
        outcome.of('statement', 'invitation').some(({ claims }) => claims.some(({ claim }) => statesOf(claim.recipients).join() === 'FRA')),
      ),
  },
  {
    what: 'relations since 1995',
    text: retold(['relations with Israel since 1992', 'relations with Israel since 1995']),
    holds: (outcome) => {
      const [relation] = outcome.of('relation', 'diplomatic')
      assert.deepEqual(names(outcome.verdictsOf(relation, 'relation')), ['contradicted'])
    },
  },
  {
    what: 'another power is met on another day',
    text: retold(['Chairman Xi Jinping in Astana on 16–18 June', 'President Recep Tayyip Erdoğan in Astana on 3 July']),
    holds: ({ claims }) =>
      assert.ok(
        claims.some(({ kind, time, agents }) => kind === 'meeting' && time?.start === '2025-07-03' && statesOf(agents).includes('TUR')),
      ),
  },
]

for (const { what, text, holds } of retellings) test(`retold: ${what}`, async () => holds(await judged([{ text }])))

test('a later document closes the promise, and only it', async () => {
  const later = {
    text: 'Uzbekistan lifted visa requirements for American citizens on 1 January 2026, the US State Department said.',
    published: '2026-01-20',
    publisher: 'Caspian Wire',
    name: 'later.txt',
  }
  const before = await judged([{ text: original }], '2026-03-01')
  const after = await judged([{ text: original }, later], '2026-03-01')
  assert.deepEqual(names(before.verdictsOf(before.of('measure', 'visa')[0], 'status')), ['unverifiable'])
  assert.deepEqual(names(after.verdictsOf(after.of('measure', 'visa')[0], 'status')), ['kept'])
})

test('two documents that differ on a sum stand side by side', async () => {
  const other = {
    text: 'Uzbekistan Airways will buy 22 Boeing jets worth $6 billion, the airline said.',
    publisher: 'Caspian Wire',
    name: 'other.txt',
  }
  const outcome = await judged([{ text: original }, other])
  const item = purchase(outcome)
  assert.deepEqual(item?.values.filter(({ field }) => field === 'amount').length, 2)
  assert.ok(names(outcome.verdictsOf(item)).includes('disputed'))
})
