/** "Such steps will not go unanswered": a threat told without who will answer. In: the adjective on somebody's word. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const unanswered = claimRule({
  id: 'statement/unanswered',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  adjectives: ['unanswered', 'unpunished'],
  notContext: ['letter', 'question', 'phone', 'call'],
  agents: ['told-by'],
  recipients: [],
  needs: ['agent', 'state'],
  firmness: 'refusal',
  weight: 70,
  confidence: 0.7,
  yields: [{ text: 'The raid will not go unanswered, President Petro said.', agents: ['COL'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The raid will not go unanswered.', because: 'nobody says it' }],
})
