/** "has begun building a reactor": works that are under way. In: the gerund behind a verb of beginning. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { notWorks, works } from './works.ts'

export const buildingBegun = claimRule({
  id: 'commitment/building-begun',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: ['build', 'construct', 'lay', 'erect', 'rebuild', 'develop', 'upgrade', 'expand'],
  object: { notNouns: notWorks, nouns: works },
  agents: ['subject'],
  recipients: [],
  amounts: ['money', 'physical', 'count'],
  needs: ['agent', 'under-way'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.7,
  yields: [{ text: 'Rosatom has begun building a reactor in Egypt.', agents: ['Rosatom'], factuality: 'happened' }],
  yieldsNothing: [
    { text: 'Rosatom built a reactor in Egypt.', because: 'it stands' },
    { text: 'The two ministers are building trust.', because: 'no works' },
  ],
})
