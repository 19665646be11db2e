/** What a thing is held to be: "is a milestone", "marks a turning point". In: the noun as predicate. Out: `assessment/significance`. */
import { claimRule } from '../../rule.ts'

export const milestone = claimRule({
  id: 'assessment/milestone',
  kind: 'assessment',
  type: 'significance',
  plover: null,
  nouns: ['milestone', 'point', 'breakthrough', 'setback', 'blow', 'watershed', 'boost', 'step', 'victory', 'test', 'landmark', 'signal'],
  context: [
    'milestone',
    'turning',
    'breakthrough',
    'setback',
    'blow',
    'watershed',
    'boost',
    'step',
    'victory',
    'test',
    'landmark',
    'signal',
  ],
  notContext: ['percent', 'basis', 'road', 'border', 'nuclear', 'missile', 'match', 'league'],
  agents: ['subject'],
  recipients: ['prep:for', 'prep:to'],
  needs: ['held-to-be'],
  firmness: 'judgement',
  weight: 24,
  confidence: 0.6,
  yields: [{ text: 'The accord marks a turning point in ties between Peru and Chile.' }, { text: 'The ruling is a blow to Ghana.' }],
  yieldsNothing: [
    { text: 'The next step is a visit to Ghana.', because: 'it says what comes' },
    { text: 'The border point in Ghana was closed.', because: 'a place' },
  ],
})
