/** "vowed a harsh response": a threat told with its noun. In: a clause. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const vowed = claimRule({
  id: 'statement/vowed',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['vow', 'promise', 'announce', 'swear', 'warn', 'pledge'],
  object: { nouns: ['response', 'retaliation', 'revenge', 'consequence', 'countermeasure', 'reprisal', 'consequences'] },
  agents: ['subject'],
  recipients: ['prep:to', 'prep:against'],
  needs: ['agent', 'state'],
  firmness: 'saying',
  weight: 79,
  confidence: 0.7,
  yields: [{ text: 'Tehran vowed a harsh response to the strike.', agents: ['IRN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Tehran vowed to finish the road.', because: 'a plan' }],
})
