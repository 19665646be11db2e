/** A deal told by its sum: "signed an agreement worth $1.6bn for a mine". In: a noun under a verb of signing. Out: a commitment, its type from the goods. */
import { claimRule } from '../../rule.ts'

export const dealWorth = claimRule({
  id: 'commitment/deal-worth',
  kind: 'commitment',
  type: 'investment',
  typeByNoun: [
    { nouns: ['offtake', 'supply', 'delivery'], type: 'supply' },
    {
      nouns: ['purchase', 'jet', 'aircraft', 'plane', 'locomotive', 'train', 'helicopter', 'drone', 'bus', 'equipment', 'engine'],
      type: 'purchase',
    },
    { nouns: ['construction', 'build'], type: 'construction' },
  ],
  plover: 'COOPERATE',
  nouns: ['agreement', 'deal', 'contract', 'pact', 'accord'],
  carriers: ['sign', 'conclude', 'ink', 'seal', 'reach', 'strike', 'finalise', 'finalize', 'win', 'award', 'land', 'announce', 'clinch'],
  notContext: ['trade', 'debt', 'ceasefire', 'peace', 'memorandum', 'turnover', 'loan', 'credit', 'grant'],
  agents: ['subject', 'prep:between'],
  recipients: ['prep:with', 'prep:to'],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 58,
  confidence: 0.65,
  yields: [
    {
      text: 'Orano and Mongolia signed an investment agreement worth $1.6 billion for a uranium mine.',
      agents: ['FRA', 'MNG'],
      amount: { value: 1.6e9, unit: 'USD' },
      materials: ['uranium'],
      factuality: 'happened',
    },
    { text: 'Doosan won a $900 million contract in Kazakhstan.', agents: ['Doosan'], amount: { value: 9e8, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'Orano and Mongolia signed an agreement on geology.', because: 'no sum' }],
})
