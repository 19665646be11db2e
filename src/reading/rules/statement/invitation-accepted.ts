/** An invitation that is accepted: who invited and who will come. In: a clause. Out: `statement/invitation`. */
import { claimRule } from '../../rule.ts'

export const invitationAccepted = claimRule({
  id: 'statement/invitation-accepted',
  kind: 'statement',
  type: 'invitation',
  plover: 'CONSULT',
  verbs: ['accept', 'take up', 'decline', 'turn down'],
  object: { nouns: ['invitation', 'invite'] },
  notContext: ['membership', 'tender', 'if', 'candidate'],
  agents: ['prep:from', 'prep:of', 'object-modifier', 'purpose', 'prep:to'],
  recipients: ['subject'],
  needs: ['recipient', 'state', 'unwished'],
  firmness: 'saying',
  weight: 67,
  confidence: 0.65,
  yields: [
    { text: 'President Lula accepted an invitation from King Felipe.', agents: ['ESP'], recipients: ['BRA'] },
    {
      text: 'President Lula has accepted the invitation of King Felipe to attend the summit in Madrid.',
      agents: ['ESP'],
      recipients: ['BRA'],
    },
  ],
  yieldsNothing: [{ text: 'The bank accepted an invitation to tender.', because: 'nobody is invited anywhere' }],
})
