/** How firmly sentences bind, through the whole reader. In: a sentence. Out: the grade, the words it rests on, form and conditions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from './claim.ts'
import { readText } from './fixtures/read-text.ts'
import { obligationOf } from './obligation.ts'
import type { FirmnessName } from './obligation-words.ts'

interface Case {
  readonly text: string
  readonly of: string
  readonly grade: FirmnessName
  readonly words: readonly string[]
  readonly form?: string | null
  readonly conditions?: readonly string[]
}

const cases: readonly Case[] = [
  {
    text: 'Chile shall supply Japan with 40,000 tonnes of copper a year until 2030.',
    of: 'commitment/supply',
    grade: 'bound',
    words: ['shall'],
  },
  {
    text: 'Germany is obliged to buy 2 million tonnes of ammonia from Namibia by 2032.',
    of: 'commitment/purchase',
    grade: 'bound',
    words: ['is obliged'],
  },
  {
    text: 'Norway undertakes to lend Malawi $40 million for a hydropower plant.',
    of: 'commitment/loan',
    grade: 'bound',
    words: ['undertakes'],
  },
  {
    text: 'Air Senegal signed a contract to buy eight aircraft from Embraer for $500 million.',
    of: 'commitment/purchase',
    grade: 'bound',
    words: ['signed'],
    form: 'contract',
  },
  {
    text: 'Under the agreement, Vale will supply Nippon Steel with 3 million tonnes of iron ore a year.',
    of: 'commitment/supply',
    grade: 'bound',
    words: ['will'],
    form: 'agreement',
  },
  { text: 'Kenya Airways will buy six jets from Embraer.', of: 'commitment/purchase', grade: 'promised', words: ['will'] },
  { text: 'Japan pledged to lend Ghana $300 million for roads.', of: 'commitment/loan', grade: 'promised', words: ['pledged'] },
  { text: 'Korea agreed to build a battery plant in Zambia.', of: 'commitment/construction', grade: 'promised', words: ['agreed'] },
  { text: 'Garuda ordered 15 aircraft from Airbus.', of: 'commitment/purchase', grade: 'promised', words: ['ordered'] },
  { text: 'The minister said that Peru would visit Seoul in May 2026.', of: 'commitment/visit', grade: 'promised', words: ['would'] },
  {
    text: 'Sweden decided to lift visa requirements for citizens of Peru from 2027.',
    of: 'measure/visa',
    grade: 'promised',
    words: ['decided'],
  },
  {
    text: 'The leaders welcomed the commitment of the Nordic Investment Bank to lend EUR 250 million to Chile.',
    of: 'commitment/loan',
    grade: 'promised',
    words: ['welcomed', 'commitment'],
  },
  {
    text: 'Boliden intends to invest $200 million in a smelter in Peru.',
    of: 'commitment/investment',
    grade: 'intended',
    words: ['intends'],
  },
  {
    text: 'Fortescue plans to invest $600 million in an ammonia plant in Morocco.',
    of: 'commitment/investment',
    grade: 'intended',
    words: ['plans'],
  },
  { text: 'Grupa Azoty is to invest €90 million in a terminal in Morocco.', of: 'commitment/investment', grade: 'intended', words: ['is'] },
  {
    text: 'Petronas confirmed its plan to invest $250 million in the Surkhan block.',
    of: 'commitment/investment',
    grade: 'intended',
    words: ['plan'],
  },
  {
    text: 'Chile and Finland signed a memorandum of understanding on lithium.',
    of: 'agreement/mou',
    grade: 'intended',
    words: ['signed'],
    form: 'memorandum',
  },
  {
    text: 'Chile and Finland signed a letter of intent on lithium.',
    of: 'agreement/letter-of-intent',
    grade: 'intended',
    words: ['signed'],
    form: 'letter of intent',
  },
  {
    text: 'Chile and Finland signed a treaty on the mutual protection of investments.',
    of: 'agreement/treaty',
    grade: 'bound',
    words: ['signed'],
    form: 'treaty',
  },
  {
    text: 'Vietnam Airlines is considering buying 20 aircraft from Boeing.',
    of: 'commitment/purchase',
    grade: 'considered',
    words: ['considering'],
  },
  { text: 'The bank may lend Zambia $120 million.', of: 'commitment/loan', grade: 'considered', words: ['may'] },
  {
    text: 'Finland promised to consider lifting visa requirements for citizens of Peru.',
    of: 'measure/visa',
    grade: 'considered',
    words: ['promised', 'consider'],
  },
  {
    text: 'The European Investment Bank is examining a loan of EUR 110 million to Syrah Resources.',
    of: 'commitment/loan',
    grade: 'considered',
    words: ['examining'],
  },
  {
    text: 'The ministers welcomed the accession of Uzbekistan to the World Trade Organization.',
    of: 'agreement/accession',
    grade: 'welcomed',
    words: ['welcomed'],
  },
  { text: 'Vietnam Airlines cancelled its order for 20 aircraft from Boeing.', of: 'commitment/purchase', grade: 'withdrawn', words: [] },
  { text: 'Chile will not raise its mining royalty this year.', of: 'commitment/policy', grade: 'withdrawn', words: [] },
  { text: 'The African Development Bank lent Senegal $900 million.', of: 'commitment/loan', grade: 'done', words: [] },
  {
    text: 'Japan will lend Kenya $200 million, subject to approval by parliament.',
    of: 'commitment/loan',
    grade: 'promised',
    words: ['will'],
    conditions: ['subject to approval by parliament'],
  },
  {
    text: 'If Congress agrees, Lima will lend the smelter $120 million.',
    of: 'commitment/loan',
    grade: 'promised',
    words: ['will'],
    conditions: ['If Congress agrees'],
  },
  {
    text: 'Kenya may join the accords, and Ghana will buy 22 jets from Boeing.',
    of: 'commitment/purchase',
    grade: 'promised',
    words: ['will'],
  },
]

const obligations = async (text: string, of: string) =>
  (await readText(text)).claims
    .filter(({ kind, type }) => `${kind}/${type}` === of)
    .map((claim) => ({ claim, obligation: obligationOf(claim, text) }))

for (const { text, of, grade, words, form = null, conditions = [] } of cases) {
  test(`firmness of ${text}`, async () => {
    const found = await obligations(text, of)
    assert.ok(found.length > 0, `${of} is read`)
    const given = found.map(({ obligation }) => ({
      grade: obligation?.grade,
      words: obligation?.words.map((word) => word.text),
      form: obligation?.form?.name ?? null,
      conditions: obligation?.conditions.map((word) => word.text),
    }))
    assert.deepEqual(given[0], { grade, words, form, conditions })
  })
}

const nothing: readonly string[] = [
  'Peru and Japan held talks in Lima on 4 March 2025.',
  'China introduced export controls on antimony in August 2024.',
  'Trade between Peru and Japan was $4.2 billion in 2024.',
  'Peru invited the president of Ghana to Lima.',
]
for (const text of nothing) {
  test(`nothing is promised: ${text}`, async () => {
    const { claims } = await readText(text)
    assert.ok(claims.length > 0)
    assert.deepEqual(
      claims.map((claim) => obligationOf(claim, text)),
      claims.map(() => null),
    )
  })
}

test('firmness: counterpart and the basis of the sum', async () => {
  const [named] = await obligations('Kenya Airways will buy six jets from Embraer for over $300 million.', 'commitment/purchase')
  assert.deepEqual(named?.obligation?.counterparts, ['Embraer'])
  const [open] = await obligations('Kenya Airways will buy six jets.', 'commitment/purchase')
  assert.deepEqual(open?.obligation?.counterparts, [])
  assert.equal(open?.obligation?.amount, 'exact')
})

const pieces =
  'Chile will shall may agreed to consider buying if subject to a contract; and which Japan, welcomed the plan of Ghana (.'.split(' ')
const claimIn = (text: string, start: number, end: number, factuality: Claim['factuality']): Claim => ({
  id: '1',
  kind: 'commitment',
  type: 'purchase',
  plover: null,
  agents: [],
  recipients: [],
  sectors: [],
  materials: [],
  amount: null,
  time: null,
  place: null,
  ordinal: null,
  factuality,
  attribution: [],
  start,
  end,
  quote: text.slice(start, end),
  sentence: { start: 0, end: text.length },
  confidence: 1,
  reader: 'test',
  rule: 'test',
})

test('firmness: marks are words of the text, and what is denied is withdrawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 20 }),
      fc.nat(),
      fc.constantFrom('happened', 'planned', 'possible', 'denied'),
      (words, at, factuality) => {
        const text = words.join(' ')
        const start = at % (text.length - 1)
        const obligation = obligationOf(claimIn(text, start, text.length, factuality), text)
        assert.ok(obligation)
        for (const mark of [...obligation.words, ...obligation.conditions, ...(obligation.form?.words ?? [])])
          assert.equal(text.slice(mark.start, mark.end), mark.text)
        if (factuality === 'denied') assert.equal(obligation.grade, 'withdrawn')
        if (factuality === 'possible') assert.ok(['considered', 'welcomed'].includes(obligation.grade))
      },
    ),
  )
})
