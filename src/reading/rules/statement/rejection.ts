/** One denies or rejects. In: a clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const rejection = claimRule({
  id: 'statement/rejection',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: [
    'reject',
    'deny',
    'dismiss',
    'rebuff',
    'refute',
    'rebut',
    'refuse',
    'rule out',
    'turn down',
    'spurn',
    'veto',
    'repudiate',
    'brush aside',
  ],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'affirmed'],
  firmness: 'saying',
  weight: 79,
  confidence: 0.75,
  yields: [
    { text: 'Hungary vetoed the statement of the Union.', agents: ['HUN'], factuality: 'happened' },
    { text: 'Hanoi spurned the offer of a loan from Rome.', agents: ['VNM'], factuality: 'happened' },
    { text: 'Kampala turned down the offer of a loan from Rome.', agents: ['UGA'], factuality: 'happened' },
    { text: "Hungary rejected Ukraine's request.", agents: ['HUN'], factuality: 'happened' },
    { text: 'Foreign Minister Wang Yi denied that China had pressed Peru.', agents: ['CHN'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'India has not ruled out talks with Nepal.', because: 'nothing is rejected' },
    { text: 'The rejected ore was left in Peru.', because: 'ore, not a position' },
  ],
})
