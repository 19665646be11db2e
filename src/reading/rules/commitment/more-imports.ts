/** Purchases that a party will raise: "will double its imports of rice from X". In: a clause told with will or as agreed. Out: `commitment/purchase`. */
import { claimRule } from '../../rule.ts'

export const moreImports = claimRule({
  id: 'commitment/more-imports',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['double', 'triple', 'raise', 'increase', 'step up', 'boost', 'expand', 'lift', 'resume', 'ramp up', 'quadruple'],
  object: { nouns: ['import', 'imports', 'purchase', 'purchases', 'order', 'procurement', 'offtake', 'buying'] },
  notContext: ['ban', 'tariff', 'duty', 'if', 'quota', 'expect', 'price'],
  agents: ['subject'],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['physical', 'money', 'count'],
  needs: ['agent', 'promised', 'state'],
  firmness: 'commitment',
  weight: 72,
  confidence: 0.65,
  yields: [
    {
      text: 'Japan will raise its imports of rice from Thailand to 200,000 tonnes.',
      agents: ['JPN'],
      recipients: ['THA'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Japan doubled its imports of gas from Oman in 2024.', because: 'a past flow' }],
})
