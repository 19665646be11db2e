/** What brought something about, in the author's judgement. In: a clause. Out: `assessment/cause`. */
import { claimRule } from '../../rule.ts'

export const cause = claimRule({
  id: 'assessment/cause',
  kind: 'assessment',
  type: 'cause',
  plover: null,
  verbs: [
    'stem',
    'result',
    'arise',
    'explain',
    'derive',
    'cause',
    'lead',
    'prompt',
    'encourage',
    'stimulate',
    'owe',
    'reflect',
    'form',
    'contribute',
  ],
  nouns: ['reason', 'factor', 'cause'],
  notContext: ['tomorrow', 'million', 'billion'],
  agents: ['subject', 'prep:for', 'owner'],
  recipients: ['prep:with', 'prep:to'],
  needs: ['active'],
  firmness: 'judgement',
  weight: 21,
  confidence: 0.6,
  yields: [{ text: "Japan's interest in Namibia stems from its need for uranium.", factuality: 'happened' }],
  yieldsNothing: [
    { text: 'The plant stems are cut in June.', because: 'botany' },
    { text: 'A group led by Eramet bought the pit.', because: 'who leads a group' },
  ],
})
