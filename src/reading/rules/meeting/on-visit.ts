/** Who is on a visit: "is on a state visit to". In: a noun. Out: `meeting/visit`, visitor as agent, host as recipient. */
import { claimRule } from '../../rule.ts'

export const onVisit = claimRule({
  id: 'meeting/on-visit',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  nouns: ['visit', 'trip', 'tour'],
  context: ['is', 'was', 'be', 'are', 'were'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:of', 'prep:in'],
  needs: ['agent', 'recipient', 'done', 'person'],
  firmness: 'event',
  weight: 60,
  confidence: 0.75,
  yields: [{ text: "Kenya's president is on a state visit to China.", agents: ['KEN'], recipients: ['CHN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The Chinese president is expected to visit Kenya.', because: 'ahead' }],
})
