/** What a mine, firm or state made of a material. In: a clause with a physical figure. Out: `quantity/production`. */
import { claimRule } from '../../rule.ts'

export const made = claimRule({
  id: 'quantity/made',
  kind: 'quantity',
  type: 'production',
  plover: null,
  verbs: ['make', 'deliver', 'post', 'report'],
  notContext: ['export', 'exports', 'import', 'imports', 'shipment', 'sale', 'sales', 'share', 'percent', 'cent', 'customer', 'to'],
  agents: ['subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['object-amount', 'material', 'agent', 'done'],
  firmness: 'event',
  weight: 50,
  confidence: 0.6,
  yields: [
    {
      text: 'Zambia made 820,000 tonnes of copper in 2024.',
      agents: ['ZMB'],
      amount: { value: 820000, unit: 't' },
      materials: ['copper'],
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
  ],
  yieldsNothing: [{ text: 'Zambia made a case for copper.', because: 'no figure' }],
})
