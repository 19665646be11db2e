/** One says that it will hit back. In: a clause told as to come. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const retaliation = claimRule({
  id: 'statement/retaliation',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['retaliate', 'hit back', 'strike back', 'punish', 'reciprocate'],
  agents: ['subject'],
  recipients: ['object', 'prep:against'],
  needs: ['agent', 'state', 'future', 'affirmed'],
  firmness: 'saying',
  weight: 74,
  confidence: 0.7,
  yields: [{ text: 'Ottawa vowed to retaliate against the United States.', agents: ['CAN'], recipients: ['USA'] }],
  yieldsNothing: [{ text: 'Ottawa retaliated in March.', because: 'done, not threatened' }],
})
