/** A party will deliver goods, or sells them. In: a clause or a noun. Out: `commitment/supply`, seller as agent. */
import { claimRule } from '../../rule.ts'

export const supply = claimRule({
  id: 'commitment/supply',
  kind: 'commitment', type: 'supply',
  plover: 'COOPERATE',
  verbs: ['supply', 'deliver', 'ship', 'sell', 'export', 'provide', 'reserve'],
  nouns: ['delivery', 'supply', 'offtake', 'shipment', 'sale'],
  notContext: ['percent', 'service', 'evidence', 'opportunity', 'last', 'speech', 'framework'],
  agents: ['subject', 'owner', 'prep:by'], recipients: ['prep:to', 'prep:with', 'prep:for'], amounts: ['physical', 'count', 'money', 'percent'], needs: ['future'],
  object: { material: true, nouns: ['tonne', 'ton', 'barrel', 'missile', 'aircraft', 'locomotive', 'wagon', 'gas', 'oil', 'weapon', 'ore', 'concentrate', 'cubic', 'third', 'half', 'mwh', 'gwh', 'electricity', 'vaccine', 'engine', 'grain', 'wheat'] },
  firmness: 'commitment', weight: 71, confidence: 0.75,
  yields: [
    { text: 'Namibia will supply Poland with 300 tonnes of uranium a year from 2028.', agents: ['NAM'], materials: ['uranium'], amount: { value: 300, unit: 't' }, factuality: 'planned', time: { start: '2028-01-01', end: null } },
    { text: 'Codelco has agreed to ship 50,000 tonnes of copper to Japan.', agents: ['Codelco'], recipients: ['JPN'], amount: { value: 50000, unit: 't' }, factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Namibia supplied Poland with uranium last year.', because: 'a past flow is no promise' }],
})
