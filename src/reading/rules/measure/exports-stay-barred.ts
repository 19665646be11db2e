/** Exports that stay barred: "the export of raw ore remains prohibited". In: a verb of staying with a participle. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const exportsStayBarred = claimRule({
  id: 'measure/exports-stay-barred',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['remain', 'stay', 'continue'],
  context: ['export', 'exports', 'exportation', 'shipment', 'shipments'],
  notContext: ['if', 'import', 'imports', 'unless'],
  agents: ['owner-of-subject', 'prep:in', 'prep:by', 'prep:from', 'told-by'],
  recipients: ['prep:to'],
  needs: ['agent', 'state', 'stays-barred'],
  firmness: 'barring',
  weight: 63,
  confidence: 0.65,
  yields: [
    { text: 'Gabon’s export of logs remains prohibited.', agents: ['GAB'], factuality: 'happened' },
    { text: 'Ministry of Trade of Jordan\n\nExports of scrap shall remain restricted.', agents: ['JOR'] },
  ],
  yieldsNothing: [
    { text: 'Gabon’s exports remain strong.', because: 'nothing is barred' },
    { text: 'The export of logs remains prohibited.', because: 'by nobody' },
  ],
})
