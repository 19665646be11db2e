/** A state bars goods from entering. In: a clause. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'

export const importBan = claimRule({
  id: 'measure/import-ban',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  verbs: ['ban', 'prohibit', 'block', 'bar', 'halt', 'suspend', 'lift', 'impose', 'introduce', 'restrict', 'plan'],
  object: { nouns: ['import', 'importation', 'ban', 'relaxation'] },
  context: ['import', 'imports', 'importation', 'prohibition'],
  agents: ['subject', 'owner'],
  recipients: ['prep:from', 'prep:of', 'prep:on'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    {
      text: 'Japan banned imports of Russian gold on 5 July 2022.',
      agents: ['JPN'],
      materials: ['gold'],
      factuality: 'happened',
      time: { start: '2022-07-05', end: '2022-07-05' },
    },
  ],
  yieldsNothing: [{ text: 'Japan imports Russian gold.', because: 'a flow is no rule' }],
})
