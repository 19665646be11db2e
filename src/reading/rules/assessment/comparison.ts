/** What is more, most or strongest. In: a clause with a comparative or superlative. Out: `assessment/comparison`. */
import { claimRule } from '../../rule.ts'

export const comparison = claimRule({
  id: 'assessment/comparison',
  kind: 'assessment', type: 'comparison',
  plover: null,
  adjectives: ['pronounced', 'exposed', 'strong', 'weak', 'close', 'dominant', 'dependent', 'active', 'ambitious', 'vulnerable', 'far', 'evident', 'visible'],
  verbs: ['go', 'lead', 'outweigh', 'surpass', 'lag', 'take'],
  context: ['most', 'more', 'furthest', 'strongest', 'weakest', 'closest', 'above', 'initiative', 'far', 'behind', 'ahead', 'least', 'less'],
  agents: ['subject', 'prep:in', 'prep:among', 'owner'], recipients: ['prep:with', 'prep:on'],
  firmness: 'judgement', weight: 23, confidence: 0.55,
  yields: [{ text: 'The wish for such ties is strongest in Ghana.', agents: ['GHA'] }],
  yieldsNothing: [{ text: 'The wind was strong in Ghana.', because: 'nothing is compared' }],
})
