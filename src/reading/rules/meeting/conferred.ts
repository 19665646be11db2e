/** Two sides talk a matter over. In: a clause with both sides named. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const conferred = claimRule({
  id: 'meeting/conferred',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  verbs: ['discuss', 'sit down', 'speak', 'talk', 'huddle', 'come together', 'reconvene', 'consult'],
  notContext: [
    'phone',
    'telephone',
    'reporter',
    'journalist',
    'parliament',
    'if',
    'language',
    'deal',
    'contract',
    'sale',
    'purchase',
    'framework',
    'treaty',
    'pact',
  ],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 58,
  confidence: 0.7,
  yields: [
    {
      text: 'Foreign Minister Wang Yi sat down with Sergey Lavrov in Moscow on 4 May 2025.',
      agents: ['CHN', 'RUS'],
      place: 'Moscow',
      factuality: 'happened',
    },
    { text: 'Ministers from Chad and Niger discussed the border in Niamey on 4 May 2025.', agents: ['TCD', 'NER'] },
  ],
  yieldsNothing: [{ text: 'The minister discussed his book in Niamey.', because: 'no other side' }],
})
