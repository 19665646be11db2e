/** Investment from one state in another, told as a total. In: a noun under a verb. Out: `quantity/investment-stock`. */
import { claimRule } from '../../rule.ts'

export const investmentTold = claimRule({
  id: 'quantity/investment-told',
  kind: 'quantity',
  type: 'investment-stock',
  plover: null,
  nouns: ['investment', 'fdi', 'stock'],
  carriers: ['total', 'reach', 'stand', 'amount', 'come', 'exceed', 'rise', 'fall', 'grow', 'climb', 'surpass', 'top'],
  notContext: ['plan', 'agree', 'project', 'package', 'option'],
  agents: ['owner', 'prep:from', 'prep:by', 'modifier'],
  recipients: ['prep:in', 'prep:into'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'state', 'done'],
  firmness: 'event',
  weight: 75,
  confidence: 0.7,
  yields: [
    {
      text: 'Investment from Canada in Chile reached $21 billion by the end of 2024.',
      agents: ['CAN'],
      recipients: ['CHL'],
      amount: { value: 2.1e10, unit: 'USD' },
      factuality: 'happened',
    },
    {
      text: 'Chinese investment in Serbia totals 5.4 billion euros.',
      agents: ['CHN'],
      recipients: ['SRB'],
      amount: { value: 5.4e9, unit: 'EUR' },
    },
  ],
  yieldsNothing: [{ text: 'Investment from Canada will reach $21 billion by 2030.', because: 'it lies ahead' }],
})
