/** Goods that may not be brought in any longer, or may not be sent out. In: a clause with "may not" or "no longer". Out: `measure/import-ban` or `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const mayNotEnter = claimRule({
  id: 'measure/may-not-enter',
  kind: 'measure',
  type: 'import-ban',
  typeByNoun: [{ nouns: ['export', 'ship', 'send', 'take out'], type: 'export-control' }],
  plover: 'SANCTION',
  verbs: ['bring', 'import', 'land', 'admit', 'export', 'bring in', 'take out', 'ship out'],
  context: ['may', 'can', 'must', 'allowed', 'permitted'],
  alsoContext: ['longer', 'not', 'never', 'only'],
  notContext: ['if', 'passenger', 'guest', 'child', 'case', 'charge', 'court'],
  agents: ['prep:into', 'prep:from', 'prep:by'],
  recipients: ['prep:to'],
  needs: ['refused-or-barred', 'agent', 'state', 'said-of'],
  firmness: 'barring',
  weight: 64,
  confidence: 0.65,
  yields: [
    { text: 'Second-hand buses may no longer be brought into Togo from 1 June 2026.', agents: ['TGO'] },
    {
      text: 'Ministry of Mines of Liberia\n\nUncut diamonds may not be exported from 1 May 2026.',
      type: 'export-control',
      agents: ['LBR'],
    },
  ],
  yieldsNothing: [{ text: 'The matter may not be brought before a court in Togo.', because: 'no goods' }],
})
