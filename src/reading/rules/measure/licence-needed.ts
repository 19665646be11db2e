/** Who needs a licence to export. In: a clause. Out: `measure/export-control`, the state that asks for it as agent. */
import { claimRule } from '../../rule.ts'

export const licenceNeeded = claimRule({
  id: 'measure/licence-needed',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['need', 'require', 'obtain', 'seek', 'apply', 'issue'],
  alsoContext: ['licence', 'licences', 'license', 'licenses', 'permit', 'permits', 'permission', 'approval'],
  context: ['export', 'exports', 'exporter', 'exporters', 'shipment', 'shipments', 'ship', 'shipping', 're-export', 'consignment'],
  notContext: ['import', 'imports', 'visa'],
  agents: ['owner', 'prep:from', 'object-modifier'],
  recipients: ['prep:to'],
  needs: ['agent', 'state'],
  firmness: 'barring',
  weight: 67,
  confidence: 0.65,
  yields: [
    {
      text: 'Exporters of graphite will need a licence from 1 December 2026, the trade ministry of Vietnam said.',
      agents: ['VNM'],
      materials: ['graphite'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Exporters of cheese need a permit, the guide said.', because: 'no state, no ore' }],
})
