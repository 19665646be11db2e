/** "said it had received no request": a denial of something about the speaker. In: a verb of saying. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const saysNot = claimRule({
  id: 'statement/says-not',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: ['say', 'insist', 'declare', 'maintain', 'state', 'stress', 'add'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'says-not'],
  firmness: 'saying',
  weight: 46,
  confidence: 0.6,
  yields: [
    { text: 'Benin said it had received no request for a base.', agents: ['BEN'], factuality: 'happened' },
    { text: 'Oman insisted it had no knowledge of the plan.', agents: ['OMN'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Benin said that the port was not ready.', because: 'nothing about itself' }],
})
