/** What would not be without another, in the author's judgement. In: a clause with "without". Out: `assessment/cause`. */
import { claimRule } from '../../rule.ts'

export const without = claimRule({
  id: 'assessment/without',
  kind: 'assessment',
  type: 'cause',
  plover: null,
  verbs: ['have', 'be', 'exist', 'survive', 'collapse', 'fail', 'lose', 'struggle'],
  nouns: ['industry', 'market', 'economy', 'deal', 'peace', 'growth', 'trade', 'sector'],
  context: ['without'],
  agents: ['prep:without', 'subject'],
  recipients: [],
  needs: ['conjectured'],
  firmness: 'judgement',
  weight: 21,
  confidence: 0.55,
  yields: [{ text: 'Without Russian gas, Moldova would have no winter heating.', agents: ['RUS'] }],
  yieldsNothing: [{ text: 'The village in Chad has been without water since May.', because: 'a fact' }],
})
