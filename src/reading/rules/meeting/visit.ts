/** A past visit. In: a clause or a noun. Out: `meeting/visit`, visitor as agent, host as recipient; a future one is `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const visit = claimRule({
  id: 'meeting/visit',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['visit', 'travel', 'arrive', 'tour', 'fly', 'land', 'touch down', 'head', 'journey', 'jet', 'return'],
  notContext: ['contract', 'deal', 'order', 'tourist', 'website', 'citizen', 'passport', 'tonne', 'cargo', 'visa', 'invite'],
  agents: ['subject'],
  recipients: ['object', 'prep:to', 'prep:in', 'prep:into'],
  needs: ['agent', 'recipient', 'active'],
  firmness: 'event',
  weight: 60,
  confidence: 0.8,
  yields: [
    { text: 'Foreign Minister Wang Yi visited Nairobi on 7 January 2026.', agents: ['CHN'], recipients: ['KEN'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Fishermen landed 3,000 tonnes of tuna in Kenya.', because: 'fish is landed, nobody visits' },
    { text: 'The Danish delegation was headed by Lars Rasmussen.', because: 'he led it, and visited nobody' },
    { text: 'Many tourists visited Georgia last year.', because: 'tourists represent nobody' },
  ],
})
