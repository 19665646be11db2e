/** One has another's invitation; what is accepted has a rule of its own. In: a noun. Out: `statement/invitation`, who invites as agent. */
import { claimRule } from '../../rule.ts'

export const invited = claimRule({
  id: 'statement/invited',
  kind: 'statement',
  type: 'invitation',
  plover: 'COOPERATE',
  nouns: ['invitation'],
  carriers: ['receive', 'get'],
  agents: ['prep:from', 'prep:by', 'owner'],
  recipients: ['subject'],
  needs: ['agent'],
  firmness: 'saying',
  weight: 79,
  confidence: 0.75,
  yields: [
    {
      text: 'President Prabowo Subianto received an invitation from Emmanuel Macron to Paris.',
      agents: ['FRA'],
      recipients: ['IDN'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Foreign Minister Wang Yi received an invitation to Jakarta.', because: 'who invites is not told' }],
})
