/** Exports told with where they come from: "exports of nickel ore from X to Y". In: a noun with a figure. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const exportsFrom = claimRule({
  id: 'quantity/exports-from',
  kind: 'quantity',
  type: 'trade',
  plover: null,
  nouns: ['export', 'shipment', 'sale', 'delivery'],
  notContext: [
    'ban',
    'quota',
    'cap',
    'control',
    'restriction',
    'share',
    'tariff',
    'duty',
    'suspend',
    'lift',
    'minister',
    'agree',
    'will',
    'contract',
  ],
  agents: ['prep:from'],
  recipients: ['prep:to'],
  amounts: ['money', 'physical'],
  needs: ['amount', 'agent', 'state', 'done', 'prep:from'],
  firmness: 'event',
  weight: 56,
  confidence: 0.75,
  yields: [
    {
      text: 'Exports of nickel ore from the Philippines to China slipped 6% to 39 million tonnes last year.',
      agents: ['PHL'],
      recipients: ['CHN'],
      amount: { value: 3.9e7, unit: 't' },
      materials: ['nickel'],
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
  ],
  yieldsNothing: [{ text: 'Shipments from the Philippines were delayed.', because: 'no figure' }],
})
