/** What a state will no longer let out: "will no longer export raw ore". In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const noLongerExported = claimRule({
  id: 'measure/no-longer-exported',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['export', 'ship', 'sell'],
  context: ['longer'],
  object: { material: true, nouns: ['ore', 'mineral', 'log', 'concentrate', 'metal', 'crude'] },
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 72,
  confidence: 0.7,
  yields: [
    {
      text: 'Ghana will no longer export raw bauxite from 2028.',
      agents: ['GHA'],
      materials: ['bauxite'],
      time: { start: '2028-01-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Ghana will export raw bauxite to Norway.', because: 'nothing is stopped' }],
})
