/** What somebody assures another of: "has assured us that the papers will be in place by March". In: the verb of assuring. Out: `commitment/policy`, happened. */
import { claimRule } from '../../rule.ts'

export const assured = claimRule({
  id: 'commitment/assured',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['assure', 'reassure'],
  notContext: ['if', 'investor', 'investors', 'voter', 'customer', 'supporter'],
  agents: ['subject'],
  recipients: ['object', 'beside-object'],
  needs: ['agent', 'state', 'told-ahead', 'unwished'],
  firmness: 'saying',
  weight: 26,
  confidence: 0.65,
  yields: [
    {
      text: 'Bolivia has assured Peru that the guarantees will be in place by March 2027.',
      agents: ['BOL'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Bolivia assured Peru that the guarantees were in place.', because: 'nothing is to be done' }],
})
