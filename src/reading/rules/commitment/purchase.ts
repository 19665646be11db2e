/** A party buys goods or binds itself to. In: a clause or a noun. Out: `commitment/purchase`, buyer as agent, seller as recipient. */
import { claimRule } from '../../rule.ts'

export const purchase = claimRule({
  id: 'commitment/purchase',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['buy', 'purchase', 'order', 'procure', 'acquire', 'bid'],
  nouns: ['purchase', 'acquisition', 'procurement', 'bid', 'order'],
  notContext: ['join', 'membership', 'habit', 'usually', 'court', 'mostly', 'power', 'executive', 'import', 'quarter'],
  agents: ['subject', 'owner', 'prep:by'],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['money', 'count', 'physical'],
  needs: ['agent'],
  firmness: 'commitment',
  weight: 70,
  confidence: 0.75,
  yields: [
    {
      text: 'Ethiopian Airlines will buy 11 Airbus jets worth over $3 billion.',
      agents: ['Ethiopian Airlines'],
      factuality: 'planned',
      amount: { value: 3e9, unit: 'USD', qualifier: 'over' },
    },
    {
      text: 'Warsaw signed an agreement for the purchase of tanks from South Korea worth $6.5 billion.',
      agents: ['POL'],
      recipients: ['KOR'],
      factuality: 'happened',
      amount: { value: 6.5e9, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Households usually buy bread at the market.', because: 'a habit binds nobody' }],
})
