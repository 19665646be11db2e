/** A paper that will come out, told without who puts it out: "The strategy will be published by June". In: a clause. Out: `commitment/policy`, agent those for whom the text speaks. */
import { claimRule } from '../../rule.ts'

export const paperAhead = claimRule({
  id: 'commitment/paper-ahead',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: [
    'publish',
    'release',
    'present',
    'issue',
    'submit',
    'unveil',
    'launch',
    'adopt',
    'finalise',
    'finalize',
    'complete',
    'update',
    'table',
    'announce',
    'open',
    'establish',
    'set up',
    'introduce',
    'review',
    'appoint',
    'put forward',
    'draw up',
  ],
  object: {
    nouns: (
      'strategy plan report review roadmap programme program law bill paper result study guideline regulation budget list account policy assessment schedule ' +
      'framework draft proposal legislation decree index survey statistics update criterion call tender system portal register platform mechanism committee ' +
      'taskforce group commission secretariat envoy representative coordinator calendar curriculum map blueprint rule'
    ).split(' '),
    notNouns: ['price', 'tariff', 'duty', 'visa', 'sanction', 'quota', 'agreement', 'treaty', 'loan', 'grant', 'plant', 'prisoner'],
  },
  notContext: ['if', 'embargo', 'poll', 'film', 'book', 'unless'],
  agents: ['subject', 'prep:by', 'object-modifier', 'issuer'],
  recipients: ['prep:to'],
  needs: ['agent', 'promised', 'unwished'],
  firmness: 'commitment',
  weight: 29,
  confidence: 0.65,
  yields: [
    {
      text: 'Readout: Ghana and Togo\n\nGhana and Togo met in Lomé. The strategy for the coast will be published by June 2027.',
      agents: ['GHA', 'TGO'],
      factuality: 'planned',
      time: { start: null, end: '2027-06-30' },
    },
    { text: "Ghana's report on the fisheries will be presented in May 2027.", agents: ['GHA'], factuality: 'planned' },
  ],
  yieldsNothing: [
    {
      text: 'A novel about Ghana\n\nThe report was long. The plan will be published in May 2027.',
      because: 'nobody is known to publish it',
    },
    { text: 'The report on Ghana was published in May.', because: 'done' },
  ],
})
