/** Goods that the actor of a list delivers: "700 tonnes of zinc to Brazil". In: a line without a verb. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'

export const listedSupply = claimRule({
  id: 'commitment/listed-supply',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  nouns: ['tonne', 'barrel', 't'],
  notContext: ['output', 'production', 'import', 'export', 'price'],
  agents: [],
  recipients: ['prep:for', 'prep:to'],
  amounts: ['physical', 'count'],
  needs: ['listed', 'amount', 'material', 'recipient'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.65,
  yields: [
    {
      text: 'Week\n\nNamibia:\n- 700 tonnes of zinc to Brazil\n- a new school',
      agents: ['NAM'],
      recipients: ['BRA'],
      amount: { value: 700, unit: 't' },
      materials: ['zinc'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Namibia mined 700 tonnes of zinc for Brazil.', because: 'a sentence, no list' }],
})
