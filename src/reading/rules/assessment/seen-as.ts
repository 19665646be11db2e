/** How a thing should be seen, told with what it is seen as. In: a clause. Out: `assessment/significance`. */
import { claimRule } from '../../rule.ts'

export const seenAs = claimRule({
  id: 'assessment/seen-as',
  kind: 'assessment',
  type: 'significance',
  plover: null,
  verbs: ['see', 'treat', 'interpret', 'understand', 'describe', 'dismiss', 'hail', 'read'],
  context: ['symbolic', 'gesture', 'formality', 'signal', 'milestone', 'breakthrough', 'symbol', 'setback', 'success'],
  notContext: ['figure', 'data', 'table'],
  agents: ['subject', 'object'],
  recipients: ['prep:for', 'prep:to'],
  firmness: 'judgement',
  weight: 23,
  confidence: 0.55,
  yields: [{ text: 'The agreement must be seen as a mere formality.' }],
  yieldsNothing: [{ text: 'The minister was seen in Lima.', because: 'seen, not judged' }],
})
