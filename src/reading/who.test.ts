/** Who acts and on whose word, in texts of every voice. In: a text. Out: the states or names that one claim's field gives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from './claim.ts'
import { readText } from './fixtures/read-text.ts'

const states = (list: readonly { readonly states: readonly string[] }[]): string =>
  [...new Set(list.flatMap((one) => one.states))].sort().join()
const agents = (claim: Claim): string => states(claim.agents)
const recipients = (claim: Claim): string => states(claim.recipients)
const told = (claim: Claim): readonly string[] => claim.attribution.map(({ name }) => name)

interface Case {
  readonly what: string
  readonly text: string
  readonly rule: string
  readonly gives: (claim: Claim) => unknown
  readonly expected: unknown
}

const summit =
  'Joint Communiqué\n\nWe, the foreign ministers of Ghana, Togo and Benin, meeting in Lomé on 3 May 2026,\n\n1. Decide to set up a joint power exchange.\n\n2. Express concern over the floods, and call on Nigeria to open its dam.'
const release =
  'Nordkobber ASA agrees on a mine\n\nStavanger, Norway, 3 May 2026 - Nordkobber ASA ("Nordkobber" or the "Company") today announced a plan. The Company will invest NOK 90 million in a mine in Zambia. Our lenders agree. "We will buy 12 trucks from Komatsu," said Anna Berg, Chief Executive Officer.'

const readout =
  'Readout of the call between Prime Minister Luís Montenegro and President João Lourenço\n\nPrime Minister Luís Montenegro spoke with President João Lourenço of Angola.\n\n'

const cases: readonly Case[] = [
  {
    what: 'the company is the firm that signed, not the government it signed with',
    text: 'An agreement was signed by Codelco with the Government of Zambia. The company will invest $90 million in copper.',
    rule: 'commitment/investment',
    gives: agents,
    expected: 'CHL',
  },
  {
    what: 'the President is the one who was called so',
    text: `${readout}The President expressed concern at the drought.`,
    rule: 'statement/position',
    gives: agents,
    expected: 'AGO',
  },
  {
    what: 'a minister without a country is of the state told of',
    text: 'Ghana fell short of its plan. Ghana needs rain. Agriculture Minister Eric Boateng blamed illegal miners.',
    rule: 'statement/accusation',
    gives: agents,
    expected: 'GHA',
  },
  {
    what: 'figures of a bulletin are those of the state in its title',
    text: 'Central Bank of Peru: note on foreign trade\n\nExports totalled $7.1 billion in May 2025.\n\nThe next note is due in July.',
    rule: 'quantity/trade',
    gives: agents,
    expected: 'PER',
  },
  {
    what: 'a line that opens with a name tells of it',
    text: 'Harvests\n\nSudan was dry. Rwanda: production of potatoes rose to 900,000 tonnes.\n\nMore follows.',
    rule: 'quantity/production',
    gives: agents,
    expected: 'RWA',
  },
  {
    what: 'their demand is that of who repeats it',
    text: 'Togo met Benin in May. The ministers of Chad and Niger repeated their demand for a bridge.',
    rule: 'statement/ultimatum',
    gives: agents,
    expected: 'NER,TCD',
  },
  {
    what: 'people without a name are told as written',
    text: 'Farmers’ unions urged the ministry in Nairobi to raise the price.',
    rule: 'statement/demand',
    gives: (claim) => claim.agents.map(({ name }) => name).join(),
    expected: 'Farmers’ unions',
  },
  {
    what: 'an analyst who is quoted judges',
    text: '“The canal saves shippers a week, but it makes nobody rich,” said Ana Ruiz, an analyst in Bogotá.',
    rule: 'assessment/quoted',
    gives: told,
    expected: ['Ana Ruiz'],
  },
  {
    what: 'we of a speech is its speaker',
    text: 'Address by the President of Ghana to the Tokyo Forum\n\nFriends, we will invest $2 billion in the port of Tema.',
    rule: 'commitment/investment',
    gives: agents,
    expected: 'GHA',
  },
  {
    what: 'us of a speech is who receives',
    text: 'Speech by the Minister of Finance of Laos\n\nJapan has lent us $90 million.',
    rule: 'commitment/loan',
    gives: recipients,
    expected: 'LAO',
  },
  { what: 'the parties of a joint text act in its items', text: summit, rule: 'commitment/policy', gives: agents, expected: 'BEN,GHA,TGO' },
  { what: 'and say what a noun was taken for', text: summit, rule: 'statement/position', gives: agents, expected: 'BEN,GHA,TGO' },
  { what: 'and whom they call on', text: summit, rule: 'statement/demand', gives: recipients, expected: 'NGA' },
  {
    what: 'the line above a list leads its items',
    text: 'The ministers of Nepal and Bhutan met in Paro. The two ministers:\n- signed a memorandum on hydropower;\n- agreed to build a power line.',
    rule: 'commitment/construction',
    gives: agents,
    expected: 'BTN,NPL',
  },
  { what: 'the Company is who announces', text: release, rule: 'commitment/investment', gives: agents, expected: 'NOR' },
  {
    what: 'we of its officer is the firm',
    text: release,
    rule: 'commitment/purchase',
    gives: (claim) => claim.agents[0]?.name,
    expected: 'Nordkobber ASA',
  },
  { what: 'on the officer’s word', text: release, rule: 'commitment/purchase', gives: told, expected: ['Anna Berg'] },
  {
    what: 'a firm is of the state that the text gives it',
    text: 'Sandvidda ASA, a Norwegian producer of tin, met its lenders. On Monday Sandvidda agreed to buy 12 trucks from Komatsu.',
    rule: 'commitment/purchase',
    gives: agents,
    expected: 'NOR',
  },
  {
    what: 'the ministers are those who met',
    text: 'Foreign Minister Wang Yi received Subrahmanyam Jaishankar in Xiamen. The ministers signed an agreement on rivers.',
    rule: 'agreement/signed',
    gives: agents,
    expected: 'CHN,IND',
  },
  {
    what: 'both countries are the two told of',
    text: 'President Lula visited Malaysia. Both countries signed a memorandum on tin.',
    rule: 'agreement/signed',
    gives: agents,
    expected: 'BRA,MYS',
  },
  {
    what: 'his counterpart is not of his state',
    text: 'Foreign Minister Wang Yi met his Peruvian counterpart in Lima.',
    rule: 'meeting/talks',
    gives: agents,
    expected: 'CHN,PER',
  },
  {
    what: 'a quotation that goes on stays on its speaker’s word',
    text: '“Peru will sell 40 tonnes of tin to Japan. It will also build a refinery in Pisco,” said Dina Rojas, a Peruvian trader.',
    rule: 'commitment/construction',
    gives: (claim) => states(claim.attribution),
    expected: 'PER',
  },
  {
    what: 'those who are cited come before who cites them',
    text: 'Bloomberg, citing two officials, reported that Ghana had agreed to sell 20 tonnes of gold to Turkey.',
    rule: 'commitment/supply',
    gives: told,
    expected: ['two officials', 'Bloomberg'],
  },
  {
    what: 'in whose words',
    text: 'In the words of Foreign Minister Wang Yi, China will lift its ban on exports of antimony.',
    rule: 'measure/export-control',
    gives: told,
    expected: ['Wang Yi'],
  },
  {
    what: 'two traders are no pair told of before',
    text: 'Kenya will buy 12 locomotives from Alstom, two traders said.',
    rule: 'commitment/purchase',
    gives: told,
    expected: ['two traders'],
  },
  {
    what: 'a decision is its owner’s',
    text: 'Speech by the President of Laos\n\nWe regret the decision of Thailand to raise its tariff on rice.',
    rule: 'measure/tariff',
    gives: agents,
    expected: 'THA',
  },
  {
    what: 'it is not clear whether denies nothing',
    text: 'It is not clear whether Malawi will ratify the treaty.',
    rule: 'agreement/signed',
    gives: ({ factuality }) => factuality,
    expected: 'possible',
  },
  {
    what: 'what a notice tells without a doer, the state of the body that issues it did',
    text: 'Customs Department of Malaysia\n\nThe levy on palm oil was cut to 3% in May.',
    rule: 'measure/tariff',
    gives: agents,
    expected: 'MYS',
  },
  {
    what: 'a notice without a body is of the state from whose capital it comes',
    text: 'Notice under the Mining Act\nLusaka, 3 May 2026\n\nThe duty on manganese was cut to 3%.',
    rule: 'measure/tariff',
    gives: agents,
    expected: 'ZMB',
  },
  {
    what: 'figures of a report are those of the firm alone in its first line',
    text: 'Nordkobber ASA\nProduction report for the third quarter\n\nOutput of zinc was 4,100 tonnes. The Company has no debt.',
    rule: 'quantity/production',
    gives: (claim) => claim.agents.map(({ name }) => name),
    expected: ['Nordkobber ASA'],
  },
  {
    what: 'what is not expected is not denied',
    text: 'Peru is not expected to lift its ban on gold exports this year.',
    rule: 'measure/export-control',
    gives: ({ factuality }) => factuality,
    expected: 'possible',
  },
  {
    what: 'what goes on is done, though told with an infinitive',
    text: 'Rice from Myanmar continues to enter the European Union free of duty.',
    rule: 'measure/enters-free',
    gives: ({ factuality }) => factuality,
    expected: 'happened',
  },
  {
    what: 'the Secretary-General is a person who says things',
    text: 'The Secretary-General arrived. He condemned the strikes on Port Sudan.',
    rule: 'statement/accusation',
    gives: (claim) => claim.agents.map(({ name }) => name),
    expected: ['Secretary-General'],
  },
  {
    what: 'the Government of a minister who answers is her own',
    text: 'House of Lords: Written Answers\n\nLord Rennard asked about Georgia.\n\nBaroness Chapman: The Government regret the vote in Georgia.\n\nBaroness Chapman: Nothing more.',
    rule: 'statement/position',
    gives: agents,
    expected: 'GBR',
  },
  {
    what: 'a minister is of the state that his paragraph is about',
    text: "Bolivia's Senate met. Bolivia's government fell.\n\nChile's lower house has approved the bill. Economy Minister Daniel Mora rejected it.",
    rule: 'statement/rejection',
    gives: agents,
    expected: 'CHL',
  },
  {
    what: 'months in a bulletin are its issuer’s',
    text: 'Ministry of Energy of Tanzania\nBulletin\n\nImports of fuel\nJuly: 612,000 tonnes\nAugust: 588,000 tonnes',
    rule: 'quantity/row',
    gives: agents,
    expected: 'TZA',
  },
  {
    what: 'each owner has his own share',
    text: 'TotalEnergies has 62 per cent of the pipeline and CNOOC 8 per cent.',
    rule: 'relation/ownership',
    gives: agents,
    expected: 'FRA',
  },
  {
    what: 'a charge that another denies is told beside it',
    text: 'Khartoum accuses Chad of arming the rebels, a charge that Ndjamena has denied.',
    rule: 'statement/rejection',
    gives: agents,
    expected: 'TCD',
  },
]

for (const { what, text, rule, gives, expected } of cases) {
  test(what, async () => {
    const { claims } = await readText(text)
    const claim = claims.find((one) => one.rule === rule)
    assert.ok(claim, `no ${rule} among ${claims.map((one) => `${one.rule} “${one.quote}”`).join(', ') || 'none'}`)
    assert.deepEqual(gives(claim), expected)
  })
}

const asked: readonly string[] = [
  'Thailand demanded that Laos cut its tariffs on rice.',
  'Nepal wants India to lift its ban on sugar exports.',
  'Kenya rejected a demand by Uganda to lift the ban on maize exports.',
]
for (const text of asked) {
  test(`what another is asked to do is not done: ${text}`, async () => {
    const { claims } = await readText(text)
    assert.deepEqual(
      claims.filter(({ kind }) => kind !== 'statement').map(({ rule }) => rule),
      [],
    )
  })
}

const notTold: readonly string[] = [
  'Codelco is not expected to sign the contract before June.',
  'Institute for Malaysian Affairs\n\nThe levy on palm oil was cut to 3% in May.',
]
for (const text of notTold) {
  test(`nobody is told to have done it: ${text}`, async () => {
    const { claims } = await readText(text)
    assert.deepEqual(
      claims.flatMap((claim) => claim.agents.map(({ name }) => name)),
      [],
    )
  })
}
