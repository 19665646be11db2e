/** What a firm or state expects to mine, told as its guidance or target. In: a noun with a physical figure. Out: `quantity/production`. */
import { claimRule } from '../../rule.ts'

export const guidance = claimRule({
  id: 'quantity/guidance',
  kind: 'quantity',
  type: 'production',
  plover: null,
  verbs: ['guide', 'guide for'],
  nouns: ['guidance', 'target', 'forecast'],
  notContext: [
    'export',
    'exports',
    'import',
    'imports',
    'demand',
    'price',
    'sales',
    'deficit',
    'surplus',
    'emission',
    'emissions',
    'trade',
  ],
  agents: ['owner', 'prep:of', 'subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['agent', 'amount', 'state'],
  firmness: 'event',
  weight: 51,
  confidence: 0.65,
  yields: [
    {
      text: 'Boliden guided for 380,000 tonnes of zinc in 2026.',
      agents: ['Boliden'],
      amount: { value: 380000, unit: 't' },
      materials: ['zinc'],
    },
    { text: 'Cameco lowered its guidance to 8,000 tonnes of uranium for 2026.', agents: ['CAN'], amount: { value: 8000, unit: 't' } },
    {
      text: 'Freeport has cut its guidance for the Grasberg mine to 500,000 tonnes of copper in 2026.',
      agents: ['Freeport'],
      amount: { value: 500000, unit: 't' },
      materials: ['copper'],
      time: { start: '2026-01-01', end: '2026-12-31' },
    },
  ],
  yieldsNothing: [{ text: 'Freeport missed its target by three weeks.', because: 'no figure of output' }],
})
