/** Works that are put on care and maintenance. In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const careAndMaintenance = claimRule({
  id: 'commitment/care-and-maintenance',
  kind: 'commitment',
  type: 'policy',
  plover: null,
  verbs: ['put', 'place', 'keep', 'leave', 'move', 'shift', 'go'],
  context: ['care'],
  alsoContext: ['maintenance'],
  notContext: ['if', 'health', 'could', 'may'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'affirmed', 'object'],
  firmness: 'event',
  weight: 58,
  confidence: 0.65,
  yields: [
    {
      text: 'Glencore placed its zinc smelter in Italy on care and maintenance in July 2025.',
      agents: ['Glencore'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Glencore put a nurse in charge of care.', because: 'no works' }],
})
