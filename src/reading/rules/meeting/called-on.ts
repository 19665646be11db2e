/** A call paid to somebody: "called on President Tinubu". In: a clause. Out: `meeting/talks`, both as agents. */
import { claimRule } from '../../rule.ts'

export const calledOn = claimRule({
  id: 'meeting/called-on',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  verbs: ['call', 'call on', 'call upon'],
  notContext: ['if', 'halt', 'reform', 'restraint', 'ceasefire'],
  agents: ['subject'],
  recipients: ['prep:on', 'prep:upon', 'object'],
  equals: true,
  needs: ['agent', 'recipient', 'courtesy', 'persons', 'done'],
  firmness: 'event',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'Foreign Minister Wang Yi called on President Bola Tinubu in Abuja on 9 January 2025.',
      agents: ['CHN', 'NGA'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    { text: 'Foreign Minister Wang Yi called on President Bola Tinubu to release the crew.', because: 'a demand' },
    { text: 'Foreign Minister Wang Yi called on Nigeria for restraint.', because: 'a demand' },
  ],
})
