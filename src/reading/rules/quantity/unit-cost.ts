/** "a tonne of zinc now costs $2,900": what one unit costs. In: a clause with the unit as subject. Out: `quantity/price`. */
import { claimRule } from '../../rule.ts'

export const unitCost = claimRule({
  id: 'quantity/unit-cost',
  kind: 'quantity',
  type: 'price',
  plover: null,
  verbs: ['cost', 'fetch', 'sell', 'trade', 'bring', 'go'],
  context: ['tonne', 'barrel', 'ounce', 'pound', 'kilogram', 'kilo'],
  notContext: ['plant', 'mine', 'project', 'tonnes', 'barrels', 'export', 'import', 'tax', 'loan'],
  agents: [],
  recipients: [],
  amounts: ['money'],
  needs: ['amount', 'material', 'done'],
  firmness: 'event',
  weight: 52,
  confidence: 0.7,
  yields: [
    { text: 'A tonne of zinc now costs $2,900 in Singapore.', amount: { value: 2900, unit: 'USD' }, materials: ['zinc'] },
    { text: 'An ounce of palladium fetched $960 on Monday.', amount: { value: 960, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'A smelter for zinc costs $2 billion.', because: 'works, no unit' }],
})
