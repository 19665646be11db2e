/** "sees no need for talks", "has no objection": a position told with a noun. In: a clause. Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const seesNo = claimRule({
  id: 'statement/sees-no',
  kind: 'statement',
  type: 'position',
  plover: null,
  verbs: ['see', 'have', 'share', 'attach', 'take', 'find', 'raise', 'reserve'],
  object: {
    nouns: [
      'point',
      'sense',
      'alternative',
      'case',
      'issue',
      'matter',
      'need',
      'objection',
      'reason',
      'concern',
      'view',
      'importance',
      'position',
      'sympathy',
      'reservation',
      'doubt',
    ],
  },
  notContext: ['court', 'tribunal', 'market', 'financial', 'urgent'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:with'],
  needs: ['agent', 'state'],
  firmness: 'refusal',
  weight: 47,
  confidence: 0.6,
  yields: [
    { text: 'Tripoli sees no need for new talks.', agents: ['LBY'], factuality: 'happened' },
    { text: 'Norway raised the case of the two fishermen.', agents: ['NOR'] },
    { text: 'Norway has no objection to the cable.', agents: ['NOR'] },
  ],
  yieldsNothing: [{ text: 'The mine in Norway has a view of the fjord.', because: 'a mine has no position' }],
})
