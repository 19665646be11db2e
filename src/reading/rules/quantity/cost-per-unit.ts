/** What a unit costs to make, told with the noun: "cash costs of $1.40/lb". In: a noun. Out: `quantity/price`. */
import { claimRule } from '../../rule.ts'

export const costPerUnit = claimRule({
  id: 'quantity/cost-per-unit',
  kind: 'quantity',
  type: 'price',
  plover: null,
  nouns: ['cost', 'aisc', 'breakeven'],
  notContext: ['project', 'capital', 'overrun', 'freight', 'debt', 'living'],
  agents: [],
  recipients: [],
  amounts: ['money'],
  needs: ['amount', 'unit-price'],
  firmness: 'event',
  weight: 53,
  confidence: 0.65,
  yields: [{ text: 'Highlights\n- Net cash costs of $1.40/lb in Zambia\n- A new shaft', amount: { value: 1.4, unit: 'USD' } }],
  yieldsNothing: [{ text: 'The mine in Zambia will cost $140 million.', because: 'no price of a unit' }],
})
