/** A meeting that brings people together, told with the meeting as subject. In: a clause. Out: `meeting`, all who came as agents. */
import { claimRule } from '../../rule.ts'

export const broughtTogether = claimRule({
  id: 'meeting/brought-together',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [{ nouns: ['summit'], type: 'summit' }],
  plover: 'CONSULT',
  verbs: ['bring together', 'unite', 'assemble'],
  object: { actor: true },
  context: ['summit', 'meeting', 'talks', 'conference', 'forum', 'gathering'],
  agents: ['object'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 62,
  confidence: 0.75,
  yields: [
    {
      text: 'A summit held in Nairobi on 4 March 2026 brought together President William Ruto and the presidents of Uganda and Rwanda.',
      agents: ['KEN', 'UGA', 'RWA'],
      place: 'Nairobi',
      time: { start: '2026-03-04', end: '2026-03-04' },
    },
  ],
  yieldsNothing: [{ text: 'The book brought together Kenya and Uganda.', because: 'no meeting' }],
})
