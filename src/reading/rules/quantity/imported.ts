/** What a state bought or sold abroad in a period, told with a verb. In: a clause with a figure. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const imported = claimRule({
  id: 'quantity/imported',
  kind: 'quantity', type: 'trade',
  plover: null,
  verbs: ['import', 'export', 'pay', 'spend', 'take', 'earn', 'buy', 'sell', 'ship', 'bring in', 'purchase'],
  notContext: ['will', 'would', 'agree', 'plan', 'under', 'contract', 'stake', 'subsidy', 'subsidies', 'plant', 'jet', 'aircraft', 'option', 'could', 'sign', 'to'],
  agents: ['subject'], recipients: ['prep:from', 'prep:to'], amounts: ['money', 'physical'], needs: ['amount', 'agent', 'time', 'state'],
  firmness: 'event', weight: 72, confidence: 0.65,
  yields: [{ text: 'South Korea imported lithium worth $2.1 billion in 2024.', agents: ['KOR'], amount: { value: 2.1e9, unit: 'USD' }, materials: ['lithium'], time: { start: '2024-01-01', end: '2024-12-31' } }],
  yieldsNothing: [{ text: 'South Korea will import lithium worth $2.1 billion.', because: 'it lies ahead' }],
})
