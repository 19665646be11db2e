/** Who or what hangs on another, told without a figure. In: a clause. Out: `assessment/trend`. */
import { claimRule } from '../../rule.ts'

export const dependence = claimRule({
  id: 'assessment/dependence',
  kind: 'assessment',
  type: 'trend',
  plover: null,
  verbs: ['depend', 'rely', 'hinge'],
  notContext: ['$', '€', '£', '%', 'percent', 'per', 'tonne', 'million', 'billion'],
  agents: ['subject'],
  recipients: ['prep:on'],
  needs: ['prep:on'],
  firmness: 'judgement',
  weight: 20,
  confidence: 0.55,
  yields: [{ text: 'Moldova relies on a single pipeline from Romania.', agents: ['MDA'] }],
  yieldsNothing: [{ text: 'Moldova relies on Romania for 40 percent of its gas.', because: 'a share' }],
})
