/** A moratorium that a state sets, keeps or lifts. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const moratorium = claimRule({
  id: 'measure/moratorium',
  kind: 'measure',
  type: 'export-control',
  typeByNoun: [{ nouns: ['import', 'imports'], type: 'import-ban' }],
  plover: 'SANCTION',
  verbs: measureVerbs,
  object: { nouns: ['moratorium'] },
  notContext: ['execution', 'death', 'rent', 'debt', 'penalty', 'eviction'],
  agents: ['subject', 'owner'],
  recipients: ['prep:for', 'prep:against'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 60,
  confidence: 0.65,
  yields: [{ text: 'Madagascar has lifted its moratorium on mining permits.', agents: ['MDG'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Zambia has extended its moratorium on the death penalty.', because: 'no goods' }],
})
