/** "will no longer export raw ore": a state that stops exporting a thing. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'
import { bulk } from '../commitment/goods.ts'

export const exportsNoLonger = claimRule({
  id: 'measure/exports-no-longer',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['export', 'ship', 'sell'],
  object: { material: true, nouns: [...bulk, 'mineral', 'metal', 'log'] },
  context: ['longer'],
  notContext: ['if', 'company', 'firm'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state', 'future'],
  firmness: 'measure',
  weight: 73,
  confidence: 0.65,
  yields: [{ text: 'Guinea will no longer export raw bauxite.', agents: ['GIN'], factuality: 'planned' }],
  yieldsNothing: [{ text: 'Guinea exports more bauxite than ever.', because: 'nothing is stopped' }],
})
