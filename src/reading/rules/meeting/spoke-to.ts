/** Two persons who speak, told with "to". In: a clause. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const spokeTo = claimRule({
  id: 'meeting/spoke-to',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  verbs: ['speak', 'talk'],
  notContext: [
    'phone',
    'telephone',
    'video',
    'call',
    'reporter',
    'journalist',
    'agency',
    'newspaper',
    'press',
    'parliament',
    'if',
    'nation',
    'crowd',
    'us',
    'me',
  ],
  agents: ['subject'],
  recipients: ['prep:to'],
  equals: true,
  needs: ['agent', 'recipient', 'counterpart', 'state', 'done', 'persons'],
  firmness: 'event',
  weight: 57,
  confidence: 0.65,
  yields: [
    { text: 'President Lula spoke to President Gabriel Boric about lithium on Monday.', agents: ['BRA', 'CHL'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'President Lula spoke to Reuters about lithium on Monday.', because: 'an agency represents nobody' }],
})
