/** Why somebody acts, in the author's judgement. In: a clause. Out: `assessment/motive`. */
import { claimRule } from '../../rule.ts'

export const motive = claimRule({
  id: 'assessment/motive',
  kind: 'assessment',
  type: 'motive',
  plover: null,
  verbs: ['seek', 'aim', 'strive', 'try', 'attempt', 'want', 'hope', 'court', 'pursue', 'drive', 'motivate', 'aspire'],
  nouns: ['aim', 'desire', 'effort', 'motive', 'ambition', 'attempt', 'goal'],
  agents: ['subject', 'owner', 'prep:of'],
  recipients: ['prep:with', 'prep:on', 'prep:towards', 'prep:from'],
  needs: ['agent'],
  firmness: 'judgement',
  weight: 22,
  confidence: 0.6,
  yields: [{ text: 'India is seeking closer ties with Mongolia mainly because of its copper.', agents: ['IND'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The rescuers found the lost tourists.', because: 'no motive is named' }],
})
