/** Goods that the actor of a list gets from a seller: "12 tractors from Deere". In: a line without a verb. Out: `commitment/purchase`. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'

export const listedPurchase = claimRule({
  id: 'commitment/listed-purchase',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  nouns: pieces,
  agents: [],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['count', 'money'],
  needs: ['listed', 'amount', 'recipient'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.65,
  yields: [
    {
      text: 'Week\n\nKenya:\n- 45 tractors from Deere & Company\n- a new school',
      agents: ['KEN'],
      recipients: ['Deere'],
      amount: { value: 45, unit: 'count' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Kenya showed 45 tractors from Deere & Company.', because: 'a sentence, no list' }],
})
