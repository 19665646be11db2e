/** A state has a standing in a body: "holds observer status in". In: a clause. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'

export const status = claimRule({
  id: 'relation/status',
  kind: 'relation',
  type: 'membership',
  plover: null,
  verbs: ['hold', 'have', 'enjoy', 'keep', 'retain'],
  object: { nouns: ['status', 'membership', 'seat'] },
  context: ['observer', 'member', 'membership', 'associate', 'partner'],
  notContext: ['parliament', 'board', 'talk', 'card', 'party'],
  agents: ['subject'],
  recipients: ['prep:in', 'prep:of', 'prep:at', 'prep:to', 'prep:with'],
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 60,
  confidence: 0.7,
  yields: [{ text: 'Bolivia holds observer status in the Pacific Alliance.', agents: ['BOL'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Bolivia holds a seat reserve of water.', because: 'no body' }],
})
