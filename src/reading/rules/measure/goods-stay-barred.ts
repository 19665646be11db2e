/** Goods of another that stay barred, or whose import does: "poultry from Brazil continues to be barred". In: a verb of staying with a participle. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'
import { bulk } from '../commitment/goods.ts'

export const goodsStayBarred = claimRule({
  id: 'measure/goods-stay-barred',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  verbs: ['remain', 'stay', 'continue'],
  context: ['import', 'imports', 'importation', ...bulk],
  notContext: ['if', 'export', 'exports', 'shipments', 'unless', 'account', 'plant', 'party'],
  agents: ['owner-of-subject', 'prep:in', 'prep:by', 'told-by'],
  recipients: ['prep:from'],
  needs: ['agent', 'state', 'stays-barred'],
  firmness: 'barring',
  weight: 63,
  confidence: 0.65,
  yields: [
    { text: 'In Jordan imports of live cattle from Sudan remain banned.', agents: ['JOR'], factuality: 'happened' },
    { text: 'Ministry of Trade of Jordan\n\nPoultry from Brazil continues to be barred.', agents: ['JOR'] },
  ],
  yieldsNothing: [
    { text: 'In Jordan cattle remain in the hills.', because: 'nothing is barred' },
    { text: 'In Jordan the party remains banned.', because: 'no goods' },
  ],
})
