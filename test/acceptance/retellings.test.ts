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
  {
    what: 'third told of the meeting of ministers',
    text: retold([
      'was the second C5+1 summit at the level of heads of state and the first',
      'was the second C5+1 meeting at the level of foreign ministers and the first',
    ]),
    holds: (outcome) => {
      const verdicts = outcome.items
        .flatMap((item) => outcome.verdictsOf(item, 'ordinal'))
        .filter(({ because }) => /ministers/.test(because))
      assert.ok(names(verdicts).includes('contradicted'))
      assert.ok(!names(verdicts).includes('corroborated'))
    },
  },
  {
    what: 'the count told as a second time',
    text: retold([
      'The gathering was the second C5+1 summit at the level of heads of state and the first in Washington.',
      'It was only the third time that the C5+1 had met at the level of heads of state.',
    ]),
    holds: (outcome) => assert.deepEqual(ordinalVerdicts(outcome, 3), ['contradicted']),
  },
  {
    what: 'a meeting nominal and in the passive',
    text: retold([
      'On 6 November the presidents of Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan were hosted by Donald Trump at the White House.',
      'A meeting between Prime Minister Narendra Modi and the presidents of Kazakhstan, Kyrgyzstan and Uzbekistan took place in New Delhi on 4 November.',
    ]),
    holds: ({ of }) => {
      const summit = of('meeting', 'summit').find(({ claims }) => claims.some(({ claim }) => claim.time?.start === '2025-11-04'))
      assert.deepEqual(statesOf([...(summit?.agents ?? []), ...(summit?.recipients ?? [])]), ['IND', 'KAZ', 'KGZ', 'UZB'])
      assert.ok(summit?.claims.some(({ claim }) => claim.place?.name === 'New Delhi'))
    },
  },
  {
    what: 'the accession told as a noun, by another speaker',
    text: retold([
      'Trump announced that Kazakhstan would join the Abraham Accords.',
      'The accession of Kazakhstan to the Abraham Accords was announced by Marco Rubio.',
    ]),
    holds: (outcome) => {
      const item = accession(outcome)
      assert.deepEqual(statesOf(item?.agents ?? []), ['KAZ'])
      assert.ok(item?.claims.some(({ claim }) => claim.attribution.some(({ name }) => name.includes('Rubio'))))
      assert.deepEqual(names(outcome.verdictsOf(item, 'effect')), ['symbolic'])
    },
  },
  {
    what: 'the accession denied by a third side',
    text: retold(['Trump announced that Kazakhstan would join', 'Foreign Minister Wang Yi denied that Kazakhstan would join']),
    holds: (outcome) => {
      const item = accession(outcome)
      assert.equal(item?.factuality, 'denied')
      assert.ok(!names(outcome.verdictsOf(item)).includes('symbolic'))
    },
  },
  {
    what: 'relations told as lasting that are not on a complete list',
    text: retold([
      'Kazakhstan has had diplomatic relations with Israel since 1992',
      'Kuwait has had diplomatic relations with Israel since 1992',
    ]),
    holds: (outcome) => assert.deepEqual(names(outcome.verdictsOf(outcome.of('relation', 'diplomatic')[0], 'relation')), ['contradicted']),
  },
  {
    what: 'a deal only planned',
    text: retold(['Tashkent signed an agreement to purchase', 'Tashkent plans to sign an agreement to purchase']),
    holds: (outcome) => assert.equal(purchase(outcome)?.factuality, 'planned'),
  },
  {
    what: 'a contract with a seller for goods',
    text: retold([
      'Tashkent signed an agreement to purchase Boeing aircraft worth over $8 billion for Uzbekistan Airways.',
      'Bishkek concluded a contract with Embraer for ten aircraft worth nearly $600 million.',
    ]),
    holds: (outcome) => {
      const item = purchase(outcome)
      assert.deepEqual([statesOf(item?.agents ?? []), statesOf(item?.recipients ?? [])], [['KGZ'], ['BRA']])
      assert.equal(item?.claims[0]?.claim.amount?.value, 6e8)
    },
  },
  {
    what: 'visas told of the travellers',
    text: retold([
      'It also decided to lift visa requirements for American citizens from 2026.',
      'From 1 May 2026 Indian citizens will no longer need a visa to enter Uzbekistan.',
    ]),
    holds: (outcome) => {
      const [measure] = outcome.of('measure', 'visa')
      assert.deepEqual(
        [statesOf(measure?.agents ?? []), statesOf(measure?.recipients ?? []), measure?.due],
        [['UZB'], ['IND'], '2026-05-01'],
      )
    },
  },
  {
    what: 'visas imposed, told as a noun',
    text: retold([
      'It also decided to lift visa requirements for American citizens from 2026.',
      'It also announced the introduction of visas for American citizens from 2027.',
    ]),
    holds: (outcome) => {
      const [measure] = outcome.of('measure', 'visa')
      assert.deepEqual([measure?.factuality, measure?.due], ['planned', '2027-01-01'])
    },
  },
  {
    what: 'a fall between other states, told with adjectives',
    text: retold([
      'Trade between Kazakhstan and the United States grew from $3.1 billion in 2022 to $4.2 billion in 2024.',
      'The value of Uzbek–Chinese trade shrank from $14 billion in 2023 to $13.8 billion in 2024.',
    ]),
    holds: (outcome) => {
      const item = trade(outcome)
      assert.deepEqual(statesOf([...(item?.agents ?? []), ...(item?.recipients ?? [])]), ['CHN', 'UZB'])
      assert.match(reasons(outcome.verdictsOf(item, 'quantity')), /fall of about 1 %/)
    },
  },
  {
    what: 'the figure on the word of the body that counted it',
    text: retold(['Trade between Kazakhstan', 'According to the Kazakh Ministry of Trade and Integration, trade between Kazakhstan']),
    holds: (outcome) => assert.match(reasons(outcome.verdictsOf(trade(outcome), 'quantity')), /Traced to its source: Ministry of Trade/),
  },
  {
    what: 'a visit told as a noun, to some',
    text: retold([
      'Secretary of State Marco Rubio said that he would visit all five states in 2026.',
      'A visit by Secretary of State Marco Rubio to Kazakhstan and Tajikistan is planned for March 2026.',
    ]),
    holds: (outcome) =>
      assert.deepEqual(
        outcome
          .of('commitment', 'visit')
          .filter(({ due }) => due === '2026-03-31')
          .map(({ recipients }) => statesOf(recipients).join())
          .sort(),
        ['KAZ', 'TJK'],
      ),
  },
  {
    what: 'hosted one after another on other days',
    text: retold([
      'they met Chairman Xi Jinping in Astana on 16–18 June, and they met President Vladimir Putin in Dushanbe on 9 October',
      'they were hosted by Prime Minister Giorgia Meloni (30 May) and by Chancellor Friedrich Merz (12 September)',
    ]),
    holds: ({ claims }) => {
      const meetings = claims
        .filter(({ kind }) => kind === 'meeting')
        .map(({ time, agents }) => `${time?.start} ${statesOf(agents).join()}`)
      assert.ok(meetings.includes('2025-05-30 ITA'), meetings.join('; '))
      assert.ok(meetings.includes('2025-09-12 DEU'), meetings.join('; '))
    },
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
