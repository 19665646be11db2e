/** Goods that a state frees from a duty. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const tariffExempt = claimRule({
  id: 'measure/tariff-exempt',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: ['exempt', 'spare', 'free'],
  context: ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'levies', 'surcharge'],
  notContext: ['visa', 'visas', 'income'],
  agents: ['subject'],
  recipients: ['object', 'prep:from'],
  amounts: ['percent'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    {
      text: 'Rwanda will exempt Ugandan maize from its 18% levy as of 1 July 2026.',
      agents: ['RWA'],
      recipients: ['UGA'],
      amount: { value: 18, unit: '%' },
      factuality: 'planned',
      time: { start: '2026-07-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Rwanda will exempt Ugandan students from the fee.', because: 'a fee is no duty' }],
})
