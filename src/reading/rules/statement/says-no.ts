/** "said no to the plan", "gave the plan the thumbs down". In: a clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const saysNo = claimRule({
  id: 'statement/says-no',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: ['say', 'answer', 'reply', 'vote', 'tell'],
  context: ['no', 'nay'],
  notContext: ['longer', 'doubt', 'more', 'decision', 'one'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state', 'plain-no'],
  firmness: 'refusal',
  weight: 60,
  confidence: 0.7,
  yields: [{ text: 'Pristina said no to the plan of the Union.', agents: ['XKX'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Pristina said no ship had sailed.', because: 'news' }],
})
