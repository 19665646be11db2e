/** Two speak by telephone or video. In: a clause. Out: `meeting/call`. */
import { claimRule } from '../../rule.ts'

export const spoke = claimRule({
  id: 'meeting/spoke',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  verbs: ['speak', 'talk', 'converse', 'telephone', 'phone', 'ring', 'confer', 'tell', 'assure', 'inform', 'brief', 'congratulate'],
  context: ['phone', 'telephone', 'video', 'videoconference', 'videolink', 'call', 'telephoned', 'phoned'],
  notContext: ['reporter', 'journalist', 'agency', 'newspaper', 'maker', 'network', 'operator', 'market', 'centre', 'customer'],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:to', 'object'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 63,
  confidence: 0.8,
  yields: [
    { text: 'President Lula spoke by phone with Narendra Modi on 4 May 2025.', agents: ['BRA', 'IND'], factuality: 'happened' },
    { text: 'President Macron telephoned Narendra Modi on 4 May 2025.', agents: ['FRA', 'IND'] },
  ],
  yieldsNothing: [{ text: 'President Lula spoke with reporters by phone.', because: 'reporters represent nobody' }],
})
