/** How a thing looks to the author. In: a clause with seem, appear or look. Out: `assessment/expectation`. */
import { claimRule } from '../../rule.ts'

export const seems = claimRule({
  id: 'assessment/seems',
  kind: 'assessment',
  type: 'expectation',
  plover: null,
  verbs: ['seem', 'appear', 'look'],
  notContext: ['court', 'committee', 'page', 'list', 'television', 'website', '$', '%', 'percent', 'tonne', 'million', 'billion'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:for'],
  needs: ['complement'],
  firmness: 'judgement',
  weight: 20,
  confidence: 0.55,
  yields: [{ text: "Tokyo's offer to Dhaka looks generous." }, { text: 'The truce between Baku and Yerevan seems set to hold.' }],
  yieldsNothing: [{ text: 'The minister appeared before a court in Dhaka.', because: 'he came, nobody judges' }],
})
