/** Aid given or got so far. In: a clause in the perfect. Out: `quantity/aid`. */
import { claimRule } from '../../rule.ts'

export const aidGiven = claimRule({
  id: 'quantity/aid-given',
  kind: 'quantity',
  type: 'aid',
  plover: null,
  verbs: ['pay', 'give', 'provide', 'disburse', 'receive', 'get', 'spend', 'send'],
  context: ['aid', 'assistance'],
  notContext: ['will', 'would', 'promise', 'pledge', 'package', 'loan', 'visit'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:from', 'prep:in'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'done', 'time'],
  firmness: 'event',
  weight: 74,
  confidence: 0.65,
  yields: [
    {
      text: 'The EU has given Moldova 1.1 billion euros in aid since 2021.',
      agents: ['EU'],
      amount: { value: 1.1e9, unit: 'EUR' },
      time: { start: '2021-01-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'The EU will give Moldova 1.1 billion euros in aid by 2028.', because: 'a promise' }],
})
