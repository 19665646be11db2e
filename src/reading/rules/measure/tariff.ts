/** A state sets a duty. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const tariff = claimRule({
  id: 'measure/tariff',
  kind: 'measure', type: 'tariff',
  plover: 'SANCTION',
  verbs: ['impose', 'charge', 'raise', 'cut', 'lower', 'levy', 'slap', 'introduce', 'lift', 'suspend', 'scrap', 'reduce', 'increase', 'double', 'abolish', 'waive', 'set', 'apply', 'halve', 'remove', 'follow'],
  object: { nouns: ['tariff', 'duty', 'levy', 'surcharge'] },
  agents: ['subject', 'owner'], recipients: ['prep:on', 'prep:from', 'prep:against'], amounts: ['percent', 'money'], needs: ['agent'],
  firmness: 'measure', weight: 69, confidence: 0.8,
  yields: [
    { text: 'From 1 March 2026 Canada will charge a 12% tariff on steel from China.', agents: ['CAN'], amount: { value: 12, unit: '%' }, factuality: 'planned', time: { start: '2026-03-01', end: null } },
  ],
  yieldsNothing: [{ text: 'Officers on duty checked the train from China.', because: 'another kind of duty' }],
})
