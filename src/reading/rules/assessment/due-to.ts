/** What a thing is due to, in the author's judgement. In: "due to" as a predicate. Out: `assessment/cause`. */
import { claimRule } from '../../rule.ts'

export const dueTo = claimRule({
  id: 'assessment/due-to',
  kind: 'assessment',
  type: 'cause',
  plover: null,
  adjectives: ['due'],
  context: ['to'],
  notContext: ['tomorrow', 'million', 'billion'],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:to'],
  firmness: 'judgement',
  weight: 21,
  confidence: 0.6,
  yields: [{ text: "Ghana's debt is largely due to the fall of cocoa prices.", agents: ['GHA'] }],
  yieldsNothing: [{ text: "Ghana's president is due in Rome on 3 May.", because: 'a day, no cause' }],
})
