/** Goods by the piece that a firm sells, told in its own line: "Tata Motors: 300 buses for Angola". In: a line without a verb. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'

export const listedSale = claimRule({
  id: 'commitment/listed-sale',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  nouns: pieces,
  notContext: ['lease'],
  agents: ['prep:by'],
  recipients: ['prep:for', 'prep:to'],
  amounts: ['count', 'money'],
  needs: ['listed', 'amount', 'recipient', 'firm'],
  firmness: 'commitment',
  weight: 63,
  confidence: 0.65,
  yields: [
    {
      text: 'Week\n\nDeals\n\n- Embraer: 12 jets for Kenya\n- a new school',
      agents: ['BRA'],
      recipients: ['KEN'],
      amount: { value: 12, unit: 'count' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Week\n\nKenya:\n- 12 jets for the air force\n- a new school', because: 'no seller' }],
})
