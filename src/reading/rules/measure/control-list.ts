/** Goods put on a list of controlled ones or struck from it. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const controlList = claimRule({
  id: 'measure/control-list',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['add', 'put', 'place', 'remove', 'drop', 'strike', 'include', 'take'],
  context: ['control', 'licensing', 'dual-use'],
  alsoContext: ['list'],
  agents: ['subject', 'object-modifier'],
  recipients: [],
  needs: ['agent', 'material'],
  firmness: 'measure',
  weight: 70,
  confidence: 0.75,
  yields: [
    {
      text: 'Vietnam added three rare earths to its export control list in April.',
      agents: ['VNM'],
      materials: ['rare-earths'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Vietnam added three ports to its list of partners.', because: 'no controlled goods' }],
})
