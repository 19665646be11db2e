/** "is largely the result of": a cause told with a noun. In: the noun as predicate. Out: `assessment/cause`. */
import { claimRule } from '../../rule.ts'

export const resultOf = claimRule({
  id: 'assessment/result-of',
  kind: 'assessment',
  type: 'cause',
  plover: null,
  nouns: ['result', 'consequence', 'outcome', 'product', 'cause', 'driver'],
  notContext: ['election', 'test', 'quarter', 'financial'],
  agents: ['subject', 'prep:of'],
  recipients: [],
  needs: ['held-to-be', 'prep:of'],
  firmness: 'judgement',
  weight: 21,
  confidence: 0.6,
  yields: [{ text: 'The slump is largely the result of cheap ore from Guinea.' }],
  yieldsNothing: [{ text: 'The result of the vote in Guinea was announced.', because: 'a count' }],
})
