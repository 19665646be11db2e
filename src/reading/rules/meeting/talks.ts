/** Representatives meet, hold talks, receive each other or speak by telephone. In: a clause. Out: `meeting`, its type from the words. */
import { claimRule } from '../../rule.ts'

export const talks = claimRule({
  id: 'meeting/talks',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [
    { nouns: ['sideline', 'sidelines', 'margin', 'margins'], type: 'talks' },
    { nouns: ['call', 'phone', 'telephone', 'videoconference'], type: 'call' },
    { nouns: ['summit'], type: 'summit' },
  ],
  plover: 'CONSULT',
  verbs: ['meet', 'confer', 'gather', 'convene', 'phone', 'telephone'],
  notContext: ['demand', 'target', 'deadline', 'requirement', 'need', 'condition', 'goal', 'cost', 'obligation'],
  agents: ['subject', 'pair'],
  recipients: ['object', 'prep:with'],
  equals: true,
  needs: ['agent'],
  firmness: 'event',
  weight: 60,
  confidence: 0.8,
  yields: [
    {
      text: 'Foreign Minister Subrahmanyam Jaishankar met Sergey Lavrov in Moscow.',
      agents: ['IND', 'RUS'],
      place: 'Moscow',
      factuality: 'happened',
    },
    {
      text: 'The presidents of France and Brazil will meet in Paris on 3 June 2026.',
      agents: ['FRA', 'BRA'],
      factuality: 'planned',
      time: { start: '2026-06-03', end: '2026-06-03' },
    },
    {
      text: 'The ministers of Kenya and Ghana agreed to meet again in Accra in the first half of 2027.',
      agents: ['KEN', 'GHA'],
      place: 'Accra',
      factuality: 'planned',
      time: { start: '2027-01-01', end: '2027-06-30' },
    },
  ],
  yieldsNothing: [
    { text: 'The cost of the railway was met by China.', because: 'nobody meets anybody' },
    { text: 'The plant met demand in Kazakhstan last year.', because: 'nobody meets anybody' },
  ],
})
