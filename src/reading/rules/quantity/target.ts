/** Output that is aimed at or expected: "aims at 900 tonnes of zinc". In: a clause. Out: `quantity/production`, planned. */
import { claimRule } from '../../rule.ts'

export const target = claimRule({
  id: 'quantity/target',
  kind: 'quantity',
  type: 'production',
  plover: null,
  verbs: ['aim', 'target', 'expect'],
  context: ['tonne', 'tonnes', 'barrel', 'barrels', 'ounce', 'ounces'],
  notContext: ['import', 'export', 'trade', 'demand', 'shipment', 'delivery', 'price', '$', 'deficit', 'surplus', 'shortfall'],
  agents: ['subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['agent', 'amount'],
  firmness: 'event',
  weight: 52,
  confidence: 0.65,
  yields: [
    { text: 'Zambia targets 3 million tonnes of copper by 2031.', agents: ['ZMB'], amount: { value: 3e6, unit: 't' } },
    { text: 'Cameco aims at 11,000 tonnes of uranium in 2026.', agents: ['CAN'], amount: { value: 11000, unit: 't' } },
    { text: 'Angola expects 1.2 million barrels a day in 2027.', agents: ['AGO'], amount: { value: 1.2e6, unit: 'bbl/d' } },
  ],
  yieldsNothing: [
    { text: 'Analysts expect a deficit of 20,000 tonnes of tin.', because: 'a deficit is no output' },
    { text: 'Angola expects tin to cost $30,000 a tonne.', because: 'a price' },
  ],
})
