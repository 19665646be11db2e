/** Representatives that are sent to another state. In: a clause. Out: `meeting/visit`, the sender as agent. */
import { claimRule } from '../../rule.ts'

export const sent = claimRule({
  id: 'meeting/sent',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['send', 'dispatch'],
  object: {
    nouns: [
      'delegation',
      'envoy',
      'mission',
      'minister',
      'negotiator',
      'team',
      'emissary',
      'diplomat',
      'chief',
      'adviser',
      'advisor',
      'official',
      'representative',
      'general',
      'deputy',
      'premier',
    ],
  },
  notContext: ['letter', 'aid', 'troops', 'military', 'rescue'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 58,
  confidence: 0.65,
  yields: [
    { text: 'Peru sent its army chief to Seoul in November 2024.', agents: ['PER'], recipients: ['KOR'] },
    { text: 'Tashkent sent a delegation to Kabul in March 2025.', agents: ['UZB'], recipients: ['AFG'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Tashkent sent a rescue team to Kabul.', because: 'help, no talks' }],
})
