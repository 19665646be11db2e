/** Trade between states told with the verb: "traded goods worth". In: a clause. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const traded = claimRule({
  id: 'quantity/traded',
  kind: 'quantity',
  type: 'trade',
  plover: null,
  verbs: ['trade', 'exchange'],
  object: { nouns: ['good', 'goods', 'merchandise', 'product', 'commodity'] },
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  amounts: ['money'],
  needs: ['amount', 'agent'],
  firmness: 'event',
  weight: 54,
  confidence: 0.75,
  yields: [
    {
      text: 'In 2023 Egypt and Kenya traded goods worth $1.1 billion.',
      agents: ['EGY', 'KEN'],
      amount: { value: 1.1e9, unit: 'USD' },
      time: { start: '2023-01-01', end: '2023-12-31' },
    },
    {
      text: 'Oman and Iran exchanged products worth $1.2 billion in 2021.',
      agents: ['OMN', 'IRN'],
      amount: { value: 1.2e9, unit: 'USD' },
      time: { start: '2021-01-01', end: '2021-12-31' },
    },
  ],
  yieldsNothing: [{ text: 'Copper traded at $9,800 a tonne in London.', because: 'a price' }],
})
