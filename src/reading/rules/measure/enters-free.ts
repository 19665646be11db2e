/** Goods that enter a state free of duty. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const entersFree = claimRule({
  id: 'measure/enters-free',
  kind: 'measure',
  type: 'tariff',
  plover: 'CONCEDE',
  verbs: ['enter', 'import', 'admit', 'ship', 'export', 'bring in', 'sell', 'continue', 'benefit', 'have', 'enjoy'],
  context: ['duty-free', 'tariff-free', 'free', 'quota-free', 'zero-tariff'],
  alsoContext: ['duty-free', 'tariff-free', 'duty', 'tariff', 'duties', 'tariffs', 'quota-free', 'zero-tariff'],
  notContext: ['visa', 'shop', 'alcohol', 'perfume', 'if', 'port'],
  agents: ['prep:into', 'object', 'prep:to'],
  recipients: ['prep:from', 'owner-of-subject', 'subject'],
  needs: ['agent', 'state', 'affirmed'],
  firmness: 'measure',
  weight: 61,
  confidence: 0.6,
  yields: [
    {
      text: 'Canned tuna from Ecuador continues to enter the European Union free of duty.',
      agents: ['European Union'],
      recipients: ['ECU'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Tourists from Ecuador enter the museum free.', because: 'no goods' }],
})
