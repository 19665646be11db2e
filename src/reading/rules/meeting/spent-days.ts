/** A visit told by its length: "spent three days in". In: a clause. Out: `meeting/visit`, visitor as agent, host as recipient. */
import { claimRule } from '../../rule.ts'

export const spentDays = claimRule({
  id: 'meeting/spent-days',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['spend'],
  object: { nouns: ['day', 'days', 'week', 'weekend', 'hour'] },
  notContext: ['prison', 'hospital', 'jail', 'holiday', 'detention', 'talk'],
  agents: ['subject'],
  recipients: ['prep:in', 'prep:at'],
  needs: ['agent', 'recipient', 'person', 'state', 'done'],
  firmness: 'event',
  weight: 62,
  confidence: 0.75,
  yields: [
    { text: 'President Lula spent three days in Hanoi in March 2025.', agents: ['BRA'], recipients: ['VNM'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The engineer spent three days in Hanoi.', because: 'he represents nobody' }],
})
