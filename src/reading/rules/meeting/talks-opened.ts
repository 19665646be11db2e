/** Talks told as what opens or runs, with both sides behind "between". In: a noun under a verb. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const talksOpened = claimRule({
  id: 'meeting/talks-opened',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  nouns: ['talk', 'talks', 'meeting', 'negotiation', 'consultation', 'dialogue', 'round'],
  carriers: ['open', 'reopen', 'kick off', 'get', 'go', 'run', 'be'],
  agents: ['prep:between', 'modifier'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 62,
  confidence: 0.75,
  yields: [
    { text: 'Talks between Chad and Niger on the border opened in Niamey on 4 May 2025.', agents: ['TCD', 'NER'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Talks opened on the radio in Niamey.', because: 'no sides' }],
})
