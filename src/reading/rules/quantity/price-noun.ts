/** What a material costs, told with the noun "price". In: a noun with a sum. Out: `quantity/price`. */
import { claimRule } from '../../rule.ts'

export const priceNoun = claimRule({
  id: 'quantity/price-noun',
  kind: 'quantity',
  type: 'price',
  plover: null,
  nouns: ['price'],
  notContext: ['duty', 'tariff', 'floor', 'cap', 'export', 'exports', 'import', 'imports', 'loan'],
  agents: [],
  recipients: [],
  amounts: ['money'],
  needs: ['amount', 'material'],
  firmness: 'event',
  weight: 52,
  confidence: 0.7,
  yields: [{ text: 'The price of a tonne of nickel is $15,000.', amount: { value: 15000, unit: 'USD' }, materials: ['nickel'] }],
  yieldsNothing: [
    { text: 'The price of the ticket is $15.', because: 'no raw material' },
    { text: 'The price of gallium rose.', because: 'no figure' },
  ],
})
