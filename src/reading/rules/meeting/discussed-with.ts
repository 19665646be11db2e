/** A matter that one side talks over with a person of the other, or by telephone: "discussed it with Foreign Minister Wang Yi". In: a clause. Out: `meeting/talks` or `call`. */
import { claimRule } from '../../rule.ts'

export const discussedWith = claimRule({
  id: 'meeting/discussed-with',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  verbs: ['discuss', 'talk over', 'go over', 'consult', 'confer', 'review'],
  context: ['telephone', 'phone', 'videoconference', 'video'],
  notContext: ['reporter', 'journalist', 'if', 'app'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient', 'counterpart', 'state', 'done'],
  firmness: 'event',
  weight: 62,
  confidence: 0.65,
  yields: [
    { text: 'President Lula discussed it with Narendra Modi by telephone on 4 May 2025.', agents: ['BRA', 'IND'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'President Lula discussed the phone industry on 4 May 2025.', because: 'no other side' }],
})
