/** Money in a list, told by who gets it: "a guarantee of SEK 1.8 billion from the debt office", "€60m in new equity from X". In: a line without a verb. Out: `commitment/investment` or `loan`, who gives it as agent. */
import { claimRule } from '../../rule.ts'

export const listedMoney = claimRule({
  id: 'commitment/listed-money',
  kind: 'commitment',
  type: 'investment',
  typeByNoun: [
    { nouns: ['guarantee', 'credit', 'facility', 'overdraft', 'insurance'], type: 'loan' },
    { nouns: ['support', 'assistance', 'donation', 'contribution'], type: 'grant' },
  ],
  plover: 'COOPERATE',
  nouns: [
    'guarantee',
    'equity',
    'capital',
    'funding',
    'financing',
    'facility',
    'investment',
    'contribution',
    'support',
    'assistance',
    'insurance',
  ],
  notContext: ['tax', 'revenue', 'export', 'import', 'trade', 'down', 'up'],
  agents: ['prep:from', 'prep:by'],
  recipients: ['prep:for', 'prep:to'],
  amounts: ['money'],
  needs: ['listed', 'agent', 'amount', 'prep:from'],
  firmness: 'commitment',
  weight: 63,
  confidence: 0.65,
  yields: [
    {
      text: 'Boliden has secured the following financing:\n- a guarantee of 90 million euros from Norway\n- a new line',
      type: 'loan',
      agents: ['NOR'],
      amount: { value: 9e7, unit: 'EUR' },
      factuality: 'happened',
    },
    {
      text: 'Boliden has secured the following financing:\n- 60 million euros in new equity from Denmark\n- a new line',
      agents: ['DNK'],
      amount: { value: 6e7, unit: 'EUR' },
    },
  ],
  yieldsNothing: [{ text: 'Revenue\n\n- 60 million euros in tax support from Denmark\n- a new line', because: 'a tax' }],
})
