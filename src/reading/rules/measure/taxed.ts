/** A state taxes what crosses its border. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const taxed = claimRule({
  id: 'measure/taxed',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: ['tax'],
  object: { nouns: ['export', 'import', 'shipment'] },
  agents: ['subject'],
  recipients: ['prep:from', 'prep:to'],
  amounts: ['percent', 'money'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Ghana will tax exports of bauxite at 15 percent from 2027.',
      agents: ['GHA'],
      materials: ['bauxite'],
      amount: { value: 15, unit: '%' },
      factuality: 'planned',
      time: { start: '2027-01-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Ghana will tax incomes at 15 percent.', because: 'nothing crosses a border' }],
})
