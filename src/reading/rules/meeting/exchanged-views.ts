/** Two sides exchange views. In: a clause. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const exchangedViews = claimRule({
  id: 'meeting/exchanged-views',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  verbs: ['exchange', 'compare', 'swap', 'trade'],
  object: { nouns: ['view', 'opinion', 'note', 'perspective', 'greeting'] },
  notContext: ['letter', 'reporter', 'journalist'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 57,
  confidence: 0.7,
  yields: [
    {
      text: 'Foreign Minister Wang Yi exchanged views with Sergey Lavrov on the Korean peninsula.',
      agents: ['CHN', 'RUS'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The minister in Lima exchanged views with reporters.', because: 'reporters represent nobody' }],
})
