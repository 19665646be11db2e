/** The whole reader on sentences of every form. In: a text. Out: the field of the claim that the case is about. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentFromText } from '../text/open.ts'
import type { Claim } from './claim.ts'
import { readText } from './fixtures/read-text.ts'
import { admit } from './gate.ts'

const states = (list: readonly { readonly states: readonly string[] }[]): string =>
  [...new Set(list.flatMap((one) => one.states))].sort().join()

interface Case {
  readonly text: string
  readonly rule: string
  readonly gives: (claim: Claim) => unknown
  readonly expected: unknown
}

const who = (claim: Claim): string => states(claim.agents)
const whom = (claim: Claim): string => states(claim.recipients)
const source = (claim: Claim): readonly string[] => claim.attribution.map(({ name }) => name)
const count = (claim: Claim): number | undefined => claim.ordinal?.n
const reality = (claim: Claim): string => claim.factuality

const cases: readonly Case[] = [
  {
    text: 'Japan will lend Kenya $200m and Uganda $150m for geothermal plants.',
    rule: 'commitment/loan',
    gives: (claim) => (claim.amount?.value === 1.5e8 ? whom(claim) : null),
    expected: 'UGA',
  },
  {
    text: 'Garuda will buy 20 aircraft from Airbus and 15 from Embraer.',
    rule: 'commitment/purchase',
    gives: (claim) => (claim.amount?.value === 15 ? claim.recipients.map(({ name }) => name) : null),
    expected: ['Embraer'],
  },
  {
    text: 'Chile and Peru will contribute $30m and $40m respectively.',
    rule: 'commitment/investment',
    gives: (claim) => (claim.amount?.value === 4e7 ? who(claim) : null),
    expected: 'PER',
  },
  {
    text: 'Vietnam imported 4.1 million tonnes of coal in 2024, of which 44% came from Indonesia and 27% from Russia.',
    rule: 'quantity/share',
    gives: (claim) => (claim.amount?.value === 27 ? [who(claim), whom(claim), claim.materials, claim.time?.start] : null),
    expected: ['RUS', 'VNM', ['coal'], '2024-01-01'],
  },
  {
    text: 'Chinese imports of copper reached 2.6 million tonnes in October. Peru supplied 28% of that, Chile 26%.',
    rule: 'quantity/share',
    gives: (claim) => (claim.amount?.value === 26 ? [who(claim), claim.materials] : null),
    expected: ['CHL', ['copper']],
  },
  {
    text: 'Uganda is rich in tin. Its reserves stand at 40,000 tonnes.',
    rule: 'quantity/reserves',
    gives: (claim) => [who(claim), claim.materials],
    expected: ['UGA', ['tin']],
  },
  {
    text: 'Kazakhstan is rich in oil. Exports totalled 62 million tonnes in the first half of 2025.',
    rule: 'quantity/trade',
    gives: (claim) => [who(claim), claim.materials],
    expected: ['KAZ', ['crude-oil']],
  },
  {
    text: 'PetroVietnam pumped 165,000 b/d in May.',
    rule: 'quantity/production',
    gives: (claim) => claim.materials,
    expected: ['crude-oil'],
  },
  {
    text: 'Peru drills for gold. Kazakh wheat exports rose to 8.1 million tonnes.',
    rule: 'quantity/trade',
    gives: (claim) => claim.materials,
    expected: [],
  },
  {
    text: 'Lula invited Xi to Brasilia on 28 and 29 May.',
    rule: 'statement/invitation',
    gives: (claim) => claim.time?.start,
    expected: '2026-05-28',
  },
  {
    text: 'Lula on 28 May invited Xi to Brasilia.',
    rule: 'statement/invitation',
    gives: (claim) => claim.time?.start,
    expected: '2025-05-28',
  },
  {
    text: 'Botswana seeks a $300m loan from China for a power station.',
    rule: 'commitment/borrowed',
    gives: (claim) => [who(claim), whom(claim)],
    expected: ['CHN', 'BWA'],
  },
  {
    text: 'A loan of $350 million was approved by Japan for a dam in Nepal.',
    rule: 'commitment/loan',
    gives: who,
    expected: 'JPN',
  },
  {
    text: 'Bolivia’s parliament approved a law that bans mercury imports from 2027.',
    rule: 'measure/import-ban',
    gives: who,
    expected: 'BOL',
  },
  {
    text: 'Tanzania lifted its ban on exports of tin to Japan in May.',
    rule: 'measure/export-control',
    gives: whom,
    expected: 'JPN',
  },
  { text: 'Canada cut its tariff on Brazilian steel to 10%.', rule: 'measure/tariff', gives: whom, expected: 'BRA' },
  { text: 'Nigeria has 210 trillion cubic feet of gas in the ground.', rule: 'quantity/reserves-held', gives: who, expected: 'NGA' },
  {
    text: 'Oman mulls a levy on salt from Peru.',
    rule: 'measure/tariff',
    gives: reality,
    expected: 'possible',
  },
  {
    text: 'President William Ruto took part in a forum in Tokyo at the invitation of Prime Minister Shigeru Ishiba. The President announced that Kenya will join the treaty.',
    rule: 'agreement/accession',
    gives: (claim) => states(claim.attribution),
    expected: 'KEN',
  },
  {
    text: 'Kenya will buy 12 locomotives from Alstom. The Ministry of Trade and Industry will invest $300 million in a port.',
    rule: 'commitment/investment',
    gives: who,
    expected: 'KEN',
  },
  { text: 'Chile praised the deal. It will buy 12 locomotives from Alstom.', rule: 'commitment/purchase', gives: who, expected: 'CHL' },
  {
    text: 'President Lula met Emmanuel Macron in Belém. He invited the French leader to São Paulo.',
    rule: 'statement/invitation',
    gives: who,
    expected: 'BRA',
  },
  {
    text: 'Kenya and Ghana met in Accra. The two countries signed a memorandum on gold.',
    rule: 'agreement/signed',
    gives: who,
    expected: 'GHA,KEN',
  },
  {
    text: 'Peru, Chile and Bolivia met in Lima. Foreign Minister Wang Yi will visit the three countries in 2026.',
    rule: 'commitment/visit',
    gives: whom,
    expected: 'BOL,CHL,PER',
  },
  {
    text: 'Bolivia signed a treaty with China. The South American country shipped 40,000 tonnes of tin in 2024.',
    rule: 'quantity/imported',
    gives: who,
    expected: 'BOL',
  },
  {
    text: 'Ore\n\nGhana’s mines minister, Emmanuel Buah, spoke to us.\n\nQ: What about gold?\n\nA: Ghana will build a refinery in Tarkwa.\n\nIt will cost little.',
    rule: 'commitment/construction',
    gives: source,
    expected: ['Ghana’s mines minister'],
  },
  {
    text: 'Ore\n\nGhana’s mines minister, Emmanuel Buah, spoke to us.\n\nQ: Ghana will build a refinery in Tarkwa. Why?\n\nA: We need it.',
    rule: 'commitment/construction',
    gives: source,
    expected: [],
  },
  {
    text: 'Angola is rich in oil. The Energy Ministry expects 1.2 million barrels a day next year.',
    rule: 'quantity/target',
    gives: who,
    expected: 'AGO',
  },
  { text: 'Tallinn will buy 20 tanks from South Korea.', rule: 'commitment/purchase', gives: who, expected: 'EST' },
  { text: 'The Kremlin rejected the demand.', rule: 'statement/rejection', gives: who, expected: 'RUS' },
  { text: 'Vietnam has agreed to buy 10 jets from Embraer.', rule: 'commitment/purchase', gives: reality, expected: 'happened' },
  { text: 'Vietnam plans to buy 10 jets from Embraer.', rule: 'commitment/purchase', gives: reality, expected: 'planned' },
  {
    text: 'Vietnam is considering the purchase of 10 jets from Embraer.',
    rule: 'commitment/purchase',
    gives: reality,
    expected: 'possible',
  },
  { text: 'Vietnam may buy 10 jets from Embraer.', rule: 'commitment/purchase', gives: reality, expected: 'possible' },
  { text: 'Vietnam will not buy 10 jets from Embraer.', rule: 'commitment/purchase', gives: reality, expected: 'denied' },
  { text: 'Vietnam has cancelled the purchase of 10 jets from Embraer.', rule: 'commitment/purchase', gives: reality, expected: 'denied' },
  {
    text: 'Vietnam plans to sign an agreement for the purchase of 10 jets.',
    rule: 'commitment/purchase',
    gives: reality,
    expected: 'planned',
  },
  { text: 'Vietnam has signed a letter of intent to buy 10 jets.', rule: 'commitment/purchase', gives: reality, expected: 'possible' },
  {
    text: 'Foreign Minister Badr Albusaidi denied that Oman would join the treaty.',
    rule: 'agreement/accession',
    gives: reality,
    expected: 'denied',
  },
  {
    text: "Togo's accession to the treaty was announced by President Akufo-Addo.",
    rule: 'agreement/accession',
    gives: source,
    expected: ['Akufo-Addo'],
  },
  {
    text: 'Vietnam announced the abolition of visas for Kenyan citizens from 2029.',
    rule: 'measure/visa',
    gives: source,
    expected: [],
  },
  {
    text: 'On 3 May the presidents of Togo and Benin met in Accra, hosted by John Mahama.',
    rule: 'meeting/received',
    gives: whom,
    expected: 'BEN,TGO',
  },
  {
    text: 'On 3 May the presidents of Togo and Benin met in Accra, hosted by John Mahama.',
    rule: 'meeting/received',
    gives: ({ time, place }) => [time?.start, place?.name],
    expected: ['2025-05-03', 'Accra'],
  },
  {
    text: 'The presidents of Togo, Benin and Niger gathered in Accra for talks with John Mahama.',
    rule: 'meeting/talks',
    gives: who,
    expected: 'BEN,GHA,NER,TGO',
  },
  {
    text: 'Premier Li Qiang received the leaders of the five Nordic countries in Beijing.',
    rule: 'meeting/received',
    gives: whom,
    expected: 'DNK,FIN,ISL,NOR,SWE',
  },
  {
    text: 'The leaders of Togo, Benin and Niger were received by John Mahama (3 May) and by Bola Tinubu (5 May).',
    rule: 'meeting/received',
    gives: who,
    expected: 'GHA',
  },
  {
    text: 'President Lula received the leaders of Chile, Peru and Bolivia in Brasília. Wang Yi will visit the three countries in 2027.',
    rule: 'commitment/visit',
    gives: whom,
    expected: 'BOL,CHL,PER',
  },
  {
    text: 'Spain and Italy met in Rome. The two countries signed a treaty. Chile met Peru in Lima. In 2023 the two countries traded goods worth $4 billion.',
    rule: 'quantity/traded',
    gives: who,
    expected: 'CHL,PER',
  },
  {
    text: 'The value of Thai–Lao trade fell by 4% to $7.1 billion in 2023.',
    rule: 'quantity/trade',
    gives: (claim) => [who(claim), claim.time?.start],
    expected: ['LAO,THA', '2023-01-01'],
  },
  {
    text: 'In 2023 trade between Kenya and Ghana was $2 billion, compared with $1 billion before.',
    rule: 'quantity/trade',
    gives: ({ amount }) => amount?.to?.time?.start,
    expected: '2023-01-01',
  },
  {
    text: 'Embraer signed an agreement to supply aircraft worth $2 billion to the Kenyan airline.',
    rule: 'commitment/supply',
    gives: whom,
    expected: 'KEN',
  },
  { text: 'Kenya Airways will buy up to 40 Embraer jets worth $2 billion.', rule: 'commitment/purchase', gives: whom, expected: 'BRA' },
  {
    text: 'Kenya fears the curbs on nickel exports imposed by Indonesia.',
    rule: 'measure/export-control',
    gives: ({ materials }) => materials,
    expected: ['nickel'],
  },
  {
    text: 'The accession of Togo to the treaty (signed in 2011 by ten states) was announced in Lomé.',
    rule: 'agreement/accession',
    gives: ({ time }) => time,
    expected: null,
  },
  {
    text: 'It was only the second time that the C5+1 had met at the level of foreign ministers.',
    rule: 'meeting/talks',
    gives: count,
    expected: 2,
  },
  {
    text: 'It was the fourth BRICS summit at the level of heads of state and the first in Durban.',
    rule: 'meeting/ordinal',
    gives: ({ ordinal }) => ordinal?.scope,
    expected: 'fourth BRICS summit at the level of heads of state',
  },
  {
    text: 'Durban hosted BRICS. It was the first summit of the group, and the last.',
    rule: 'meeting/ordinal',
    gives: count,
    expected: 1,
  },
  {
    text: 'Canada launched the C5+1 format. This was its third summit.',
    rule: 'meeting/ordinal',
    gives: who,
    expected: 'KAZ,KGZ,TJK,TKM,USA,UZB',
  },
  {
    text: 'The leaders of Central Asia met. Canada will drop visas for American citizens. The region’s leaders held a summit with Mongolia in Riga on 9 October 2025.',
    rule: 'meeting/held',
    gives: (claim) => claim.agents.map(({ states: of }) => of.length),
    expected: [5, 1],
  },
  { text: 'It would be the first visit to Togo by a Chinese president.', rule: 'commitment/visit', gives: who, expected: 'CHN' },
  {
    text: 'President Lula received the Polish foreign minister in Recife on 3 May. It was the first visit by a Polish minister since 2019.',
    rule: 'meeting/received',
    gives: count,
    expected: 1,
  },
  { text: 'Nauru has never signed a treaty with Palau.', rule: 'agreement/signed', gives: reality, expected: 'denied' },
  { text: 'Ghana would join the treaty if Togo joined too.', rule: 'agreement/accession', gives: reality, expected: 'possible' },
  {
    text: 'Nigeria will lend Benin $20 million, the finance ministry said.',
    rule: 'commitment/loan',
    gives: source,
    expected: ['the finance ministry'],
  },
  {
    text: 'According to the Foreign Ministry of Oman, Qatar will lend Oman $20 million.',
    rule: 'commitment/loan',
    gives: (claim) => states(claim.attribution),
    expected: 'OMN',
  },
  { text: 'Qatar promised to lend Oman $20 million.', rule: 'commitment/loan', gives: source, expected: [] },
  {
    text: 'Zambia exported 700,000 tonnes of copper in 2024.',
    rule: 'quantity/imported',
    gives: (claim) => [claim.amount?.value, claim.amount?.unit, claim.time?.start],
    expected: [700_000, 't', '2024-01-01'],
  },
  {
    text: 'Trade between Ghana and India fell from $4.5 billion in 2021 to $2.9 billion in 2024.',
    rule: 'quantity/trade',
    gives: (claim) => [claim.amount?.from?.value, claim.amount?.to?.time?.end],
    expected: [4.5e9, '2024-12-31'],
  },
  {
    text: 'Mongolia will abolish visas for Indian tourists from 1 March 2026.',
    rule: 'measure/visa',
    gives: (claim) => claim.time?.start,
    expected: '2026-03-01',
  },
  { text: 'LUSAKA, Oct 3 - Zambia signed a treaty with Malawi.', rule: 'agreement/signed', gives: (claim) => claim.time, expected: null },
  {
    text: 'Laos:\n- 30 buses from Yutong ordered for $9m\n- 12 wagons ordered from Alstom',
    rule: 'commitment/purchase',
    gives: who,
    expected: 'LAO',
  },
  {
    text: 'Answer of 3 December 2025\n\nThe Minister for Energy: Latvia signed a memorandum on gas with Norway in May.',
    rule: 'agreement/signed',
    gives: source,
    expected: ['The Minister for Energy'],
  },
]

for (const { text, rule, gives, expected } of cases) {
  test(`${rule}: ${text}`, async () => {
    const trace: string[] = []
    const { claims } = await readText(text, { trace: (line) => trace.push(line) })
    const own = claims.filter((one) => one.rule === rule)
    // a case that is about one of several gives null for the others
    const claim = own.find((one) => gives(one) !== null) ?? own[0]
    assert.ok(claim, `no ${rule} among ${claims.map((one) => `${one.rule} “${one.quote}”`).join(', ')}; ${trace.join('; ')}`)
    assert.deepEqual(gives(claim), expected)
  })
}

test('a figure told of "it" is one more of the same thing', async () => {
  const { claims } = await readText(
    'Trade between Kenya and Ghana was worth $2 billion in 2021. It reached $3 billion in 2023. The port lies in Tema. It reached 40 metres.',
  )
  assert.deepEqual(
    claims.filter(({ kind }) => kind === 'quantity').map((claim) => [who(claim), claim.amount?.value, claim.time?.start]),
    [
      ['GHA,KEN', 2e9, '2021-01-01'],
      ['GHA,KEN', 3e9, '2023-01-01'],
    ],
  )
})

const nothing: readonly string[] = [
  'The weather in Lima was mild.',
  'Page 12 of 40.',
  'He bought a newspaper at the station.',
  'The committee will sit again after lunch.',
  'Copyright 2025. All rights reserved.',
]

for (const text of nothing) {
  test(`finds no fact: ${text}`, async () => {
    const { claims } = await readText(text)
    assert.deepEqual(
      claims.filter(({ kind }) => kind !== 'assessment').map(({ rule, quote }) => `${rule}: ${quote}`),
      [],
    )
  })
}

test('without a publication day, days without a year stay words', async () => {
  const { claims } = await readText('Mongolia will abolish visas for Indian tourists from 1 March.', { published: null })
  const [claim] = claims
  assert.deepEqual([claim?.time?.start ?? null, claim?.time?.text], [null, 'from 1 March'])
})

test('quotes are exact, ids unique and stable, and the gate run twice changes nothing, whatever the text', async () => {
  const words = [
    'Kazakhstan',
    'will buy',
    'signed',
    '$3 billion',
    'the treaty',
    'from',
    'Boeing',
    'in 2026',
    ',',
    'said',
    'not',
    '“',
    '”',
    '\n',
    '- ',
    'é',
    '𝄞',
    'first summit',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 18 }), async (parts) => {
      const text = `${parts.join(' ')}.`
      const document = documentFromText(text, { name: 'case.txt', published: '2025-11-14' })
      const first = await readText(text)
      const second = await readText(text)
      for (const { start, end, quote } of first.claims) assert.equal(document.text.slice(start, end), quote)
      assert.equal(new Set(first.claims.map(({ id }) => id)).size, first.claims.length)
      assert.deepEqual(first.claims, second.claims)
      assert.deepEqual(admit(document, first.claims).admitted, first.claims)
    }),
    { numRuns: 40 },
  )
})

test('the gate refuses what the words do not carry', async () => {
  const text = 'Ghana will buy 12 locomotives from Alstom for $90 million.'
  const { claims } = await readText(text)
  const claim = claims.find(({ rule }) => rule === 'commitment/purchase')
  assert.ok(claim?.amount)
  const document = documentFromText(text, { name: 'case.txt', published: '2025-11-14' })
  const wrong: readonly (readonly [string, Claim])[] = [
    ['the quote is not in the text at its place', { ...claim, quote: claim.quote.toUpperCase() }],
    ['the amount is not in the sentence', { ...claim, amount: { ...claim.amount, text: '$70 million' } }],
    ['the amount does not follow from its words', { ...claim, amount: { ...claim.amount, value: 7.3e7 } }],
    ['the date is not in the text', { ...claim, time: { start: null, end: '2026-12-31', text: 'by 2026' } }],
    [
      'the name "Togo" is not in the text',
      { ...claim, agents: [{ id: 'TGO', name: 'Togo', type: 'state', states: ['TGO'], start: null, end: null }] },
    ],
    ['the quote lies outside the text', { ...claim, start: 500, end: 510 }],
  ]
  for (const [reason, faulty] of wrong)
    assert.deepEqual(
      admit(document, [faulty]).rejected.map((one) => one.reason),
      [reason],
    )
})
