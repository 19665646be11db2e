/** What a material costs. In: a noun or a verb with a sum per unit. Out: `quantity/price`. */
import { claimRule } from '../../rule.ts'

export const price = claimRule({
  id: 'quantity/price',
  kind: 'quantity',
  type: 'price',
  plover: null,
  verbs: ['trade', 'cost', 'rise', 'fall', 'climb', 'average', 'sell', 'drop', 'jump', 'double', 'slump', 'surge'],
  nouns: ['price'],
  context: ['price', 'prices', 'metal', 'tonne', 'ton', 'kilogram', 'kg', 'ounce', 'barrel', 'pound', 'mwh', 'unit'],
  notContext: ['duty', 'tariff', 'trade between', 'export', 'exports', 'import', 'imports', 'loan'],
  agents: [],
  recipients: [],
  amounts: ['money'],
  needs: ['amount'],
  firmness: 'event',
  weight: 53,
  confidence: 0.7,
  yields: [
    {
      text: 'The price of gallium rose from $300 to $520 a kilogram in 2025.',
      amount: { value: 520, unit: 'USD' },
      materials: ['gallium'],
    },
  ],
  yieldsNothing: [{ text: 'The price of gallium rose.', because: 'no figure' }],
})
