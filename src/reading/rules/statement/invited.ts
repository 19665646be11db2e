/** One accepts or declines another's invitation. In: a noun. Out: `statement/invitation`, who invites as agent. */
import { claimRule } from '../../rule.ts'

export const invited = claimRule({
  id: 'statement/invited',
  kind: 'statement',
  type: 'invitation',
  plover: 'COOPERATE',
  nouns: ['invitation'],
  carriers: ['accept', 'receive', 'decline', 'take up', 'get'],
  agents: ['prep:from', 'prep:by', 'owner'],
  recipients: ['subject'],
  needs: ['agent'],
  firmness: 'saying',
  weight: 79,
  confidence: 0.75,
  yields: [
    {
      text: 'Foreign Minister Wang Yi accepted an invitation from Prabowo Subianto to Jakarta.',
      agents: ['IDN'],
      recipients: ['CHN'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Foreign Minister Wang Yi accepted an invitation to Jakarta.', because: 'who invites is not told' }],
})
