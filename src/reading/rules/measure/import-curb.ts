/** A curb on imports that a state sets, keeps, eases or weighs: "lifted its ban on imports of". In: a clause or a noun. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const importCurb = claimRule({
  id: 'measure/import-curb',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  verbs: measureVerbs,
  object: { nouns: ['ban', 'restriction', 'curb', 'prohibition', 'embargo', 'moratorium', 'quota', 'control', 'relaxation', 'limit'] },
  context: ['import', 'imports', 'importation', 'prohibition'],
  notContext: ['export', 'exports', 'tariff'],
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:from', 'prep:of', 'prep:on'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    { text: 'Manila has tightened its quota on imports of Thai rice.', agents: ['PHL'], recipients: ['THA'], factuality: 'happened' },
    { text: 'Tunisia is considering a moratorium on the import of Italian cars.', agents: ['TUN'], factuality: 'possible' },
  ],
  yieldsNothing: [{ text: 'Manila released a study of the ban on imports of rice.', because: 'a study changes no rule' }],
})
