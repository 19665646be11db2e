/** "stands by its neutrality": a position kept. In: a clause. Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const standsBy = claimRule({
  id: 'statement/stands-by',
  kind: 'statement',
  type: 'position',
  plover: null,
  verbs: ['stand', 'abide'],
  notContext: ['percent', '$', 'tonne', 'at'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'prep:by'],
  firmness: 'saying',
  weight: 50,
  confidence: 0.65,
  yields: [{ text: 'Jakarta said it stands by its neutrality in the dispute.', agents: ['IDN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The output of Indonesia stands at 3 million tonnes.', because: 'a figure' }],
})
