/** Two speak by telephone or video. In: a clause. Out: `meeting/call`. */
import { claimRule } from '../../rule.ts'

export const spoke = claimRule({
  id: 'meeting/spoke',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  verbs: ['speak', 'talk', 'converse', 'confer'],
  context: ['telephone', 'phone', 'videoconference', 'video', 'videolink', 'call'],
  notContext: ['reporter', 'journalist', 'agency', 'newspaper'],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:to'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 61,
  confidence: 0.75,
  yields: [
    { text: 'Foreign Minister Wang Yi spoke by telephone with Sergey Lavrov on Friday.', agents: ['CHN', 'RUS'] },
    { text: 'Keir Starmer and Mark Carney spoke on the phone on Monday.', agents: ['GBR', 'CAN'] },
  ],
  yieldsNothing: [{ text: 'The Kenyan minister spoke to reporters by telephone.', because: 'reporters represent nobody' }],
})
