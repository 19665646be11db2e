/** States have been partners or allies since a day. In: a clause with a time. Out: `relation/alliance`. */
import { claimRule } from '../../rule.ts'

export const alliance = claimRule({
  id: 'relation/alliance',
  kind: 'relation',
  type: 'alliance',
  plover: null,
  nouns: ['partner', 'ally'],
  agents: ['subject'],
  recipients: ['prep:of', 'owner'],
  equals: true,
  needs: ['agent', 'time'],
  firmness: 'event',
  weight: 40,
  confidence: 0.6,
  yields: [
    {
      text: 'Kenya and India have been strategic partners since July 2023.',
      agents: ['KEN', 'IND'],
      time: { start: '2023-07-01', end: null },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Kenya has problematic partners.', because: 'no partner and no time is named' }],
})
