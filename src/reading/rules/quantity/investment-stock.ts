/** What has been invested or paid in so far. In: a clause in the perfect with a sum. Out: `quantity/investment-stock`. */
import { claimRule } from '../../rule.ts'

export const investmentStock = claimRule({
  id: 'quantity/investment-stock',
  kind: 'quantity',
  type: 'investment-stock',
  plover: null,
  verbs: ['invest', 'pay in', 'contribute', 'put', 'pump', 'pour'],
  context: ['date', 'far', 'already', 'total', 'since', 'so', 'cumulative', 'cumulatively', 'altogether', 'by', 'between', 'past'],
  notContext: ['will', 'would', 'agree', 'plan', 'could'],
  agents: ['subject'],
  recipients: ['prep:in'],
  amounts: ['money'],
  needs: ['amount', 'agent', 'done'],
  firmness: 'event',
  weight: 74,
  confidence: 0.7,
  yields: [
    { text: 'Korean companies have invested $4.1 billion in Hungary to date.', agents: ['KOR'], amount: { value: 4.1e9, unit: 'USD' } },
    {
      text: 'Turkish firms had invested $2.4 billion in Georgia by the end of 2023.',
      agents: ['TUR'],
      amount: { value: 2.4e9, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Korean companies will invest $4.1 billion in Hungary.', because: 'a promise is no stock' }],
})
