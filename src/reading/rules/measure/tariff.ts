/** A state sets a duty. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const tariff = claimRule({
  id: 'measure/tariff',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: [...measureVerbs, 'follow', 'cap'],
  object: { nouns: ['tariff', 'duty', 'levy', 'surcharge', 'safeguard'] },
  notContext: ['threaten', 'vat', 'guard'],
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:on', 'prep:from', 'prep:against'],
  amounts: ['percent', 'money'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.8,
  yields: [
    {
      text: 'From 1 March 2026 Canada will charge a 12% tariff on steel from China.',
      agents: ['CAN'],
      amount: { value: 12, unit: '%' },
      factuality: 'planned',
      time: { start: '2026-03-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Officers on duty checked the train from China.', because: 'another kind of duty' }],
})
