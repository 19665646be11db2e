/** A state belongs to a body or has a standing in it. In: a clause. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'
import { bodies } from './bodies.ts'

export const belongs = claimRule({
  id: 'relation/belongs',
  kind: 'relation',
  type: 'membership',
  plover: null,
  verbs: ['belong'],
  context: bodies,
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 60,
  confidence: 0.7,
  yields: [{ text: 'Peru belongs to the Pacific Alliance.', agents: ['PER'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The mine belongs to a firm in Peru.', because: 'a firm has no members' }],
})
