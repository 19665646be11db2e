/** Who does more or faster than another: "is moving faster than X". In: a clause with a comparative and "than". Out: `assessment/comparison`. */
import { claimRule } from '../../rule.ts'

export const outpaces = claimRule({
  id: 'assessment/outpaces',
  kind: 'assessment',
  type: 'comparison',
  plover: null,
  verbs: ['move', 'grow', 'advance', 'expand', 'act', 'progress', 'develop', 'modernise', 'outpace', 'outstrip', 'overtake'],
  context: ['faster', 'slower', 'quicker', 'further', 'outpace', 'outstrip', 'overtake'],
  notContext: ['expected', 'forecast', 'usual', '%', 'percent', 'month', 'quarter', 'year'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent'],
  firmness: 'judgement',
  weight: 23,
  confidence: 0.6,
  yields: [
    { text: 'Angola is moving faster than Gabon on the reform of its mining laws.', agents: ['AGO'] },
    { text: 'Indonesia has overtaken Peru in tin.', agents: ['IDN'] },
  ],
  yieldsNothing: [{ text: 'The economy of Ghana grew faster than forecast.', because: 'compared with a forecast' }],
})
