/** Two parties and what they signed, in a list of deals: "PTT and Bapco Energies: LNG trading" under "Deals signed". In: a line (signed-rows.ts). Out: `agreement`. */
import { claimRule } from '../../rule.ts'

export const signedRow = claimRule({
  id: 'agreement/signed-row',
  kind: 'agreement',
  type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou', 'understanding'], type: 'mou' },
    { nouns: ['letter', 'intent'], type: 'letter-of-intent' },
    { nouns: ['framework', 'roadmap', 'cooperation'], type: 'framework' },
    { nouns: ['treaty', 'convention', 'protocol', 'extradition'], type: 'treaty' },
  ],
  plover: 'AGREE',
  agents: [],
  recipients: [],
  equals: true,
  firmness: 'agreement',
  weight: 60,
  confidence: 0.75,
  yields: [
    {
      text: 'Forum in Muscat\n\nOther deals signed at the forum:\n- Boliden and Codelco: memorandum of understanding on smelting\n- Oman Air and Scatec: solar roofs',
      type: 'mou',
      agents: ['SWE', 'CHL'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    {
      text: 'Forum in Muscat\n\nOther speakers at the forum:\n- Boliden and Codelco: the future of smelting\n- Oman Air and Scatec: solar roofs',
      because: 'nothing is said to be signed',
    },
    { text: 'Forum in Muscat\n\nDeals signed:\n- Tea and Coffee: at noon\n- Lunch and Dinner: late', because: 'no parties' },
  ],
})
