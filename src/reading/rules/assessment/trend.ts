/** What grows or shrinks without a figure. In: a clause or a noun. Out: `assessment/trend`. */
import { claimRule } from '../../rule.ts'

export const trend = claimRule({
  id: 'assessment/trend',
  kind: 'assessment',
  type: 'trend',
  plover: null,
  verbs: ['grow', 'increase', 'deepen', 'intensify', 'weaken', 'strengthen', 'mount', 'widen', 'narrow', 'accelerate', 'shrink'],
  nouns: ['shift', 'trend', 'growth', 'significance', 'rivalry'],
  adjectives: ['dependent', 'exposed'],
  notContext: ['$', 'percent', 'per', 'tonne', '%', 'shareholder', 'member', 'million', 'billion'],
  agents: ['subject', 'owner', 'prep:of', 'prep:in'],
  recipients: ['prep:with', 'prep:on'],
  needs: ['actual'],
  firmness: 'judgement',
  weight: 20,
  confidence: 0.55,
  yields: [{ text: "Chile's dependence on Chinese buyers is growing.", agents: ['CHL'] }],
  yieldsNothing: [
    { text: 'The ministers discussed the growth of tourism in Lima.', because: 'discussed, not judged' },
    { text: 'Exports of copper grew to 3,000 tonnes in 2024.', because: 'a figure, not a judgement' },
  ],
})
