/** A state spares goods a duty. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const tariffExempt = claimRule({
  id: 'measure/tariff-exempt',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: ['exempt', 'spare', 'exclude', 'free'],
  context: ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'surcharge', 'tax'],
  notContext: ['income', 'vat', 'sales', 'corporate', 'profit', 'wealth', 'visa'],
  agents: ['subject'],
  recipients: ['object'],
  amounts: ['percent'],
  needs: ['agent', 'object', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Canada exempted Chilean copper from its 10% tariff.',
      agents: ['CAN'],
      materials: ['copper'],
      amount: { value: 10, unit: '%' },
    },
  ],
  yieldsNothing: [{ text: 'Canada exempted students from the fee.', because: 'a fee is no duty' }],
})
