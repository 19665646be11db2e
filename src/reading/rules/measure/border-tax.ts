/** A tax on what crosses the border, called so: "its import tax on steel". In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const borderTax = claimRule({
  id: 'measure/border-tax',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: measureVerbs,
  object: { nouns: ['tax', 'fee', 'charge'] },
  context: [
    'import',
    'imports',
    'export',
    'exports',
    'border',
    'shipment',
    'shipments',
    'imported',
    'exported',
    'port',
    'customs',
    'ship',
    'ships',
    'vessel',
    'vessels',
  ],
  notContext: ['sales', 'income', 'credit', 'corporate'],
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:from', 'prep:against'],
  amounts: ['percent', 'money'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    { text: 'Bolivia raised its export tax on tin to 9 percent.', agents: ['BOL'], materials: ['tin'], amount: { value: 9, unit: '%' } },
    { text: 'Ghana is considering a 5% tax on imported cable.', agents: ['GHA'], factuality: 'possible' },
  ],
  yieldsNothing: [{ text: 'Bolivia raised its income tax to 9 percent.', because: 'nothing crosses a border' }],
})
