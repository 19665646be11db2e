/** A bar on imports told as a noun with its author: "the Danish ban on imports of". In: a noun. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'

export const importRestrictions = claimRule({
  id: 'measure/import-restrictions',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  nouns: ['ban', 'prohibition', 'embargo', 'restriction', 'moratorium'],
  context: ['import', 'imports', 'importation'],
  notContext: ['export', 'exports'],
  agents: ['owner', 'prep:by', 'modifier', 'subject'],
  recipients: ['prep:from', 'prep:against'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 36,
  confidence: 0.65,
  yields: [
    { text: "Poland's ban on grain imports from Ukraine remains in force.", agents: ['POL'], recipients: ['UKR'], factuality: 'happened' },
    { text: 'The Danish ban on imports of uranium begins on 1 May 2026.', agents: ['DNK'], materials: ['uranium'] },
  ],
  yieldsNothing: [{ text: 'A ban on imports would hurt farmers.', because: 'nobody bars anything' }],
})
