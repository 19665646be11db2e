/** Purchases from a state that another forbids its own. In: a clause. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'

export const purchasesBarred = claimRule({
  id: 'measure/purchases-barred',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  verbs: ['ban', 'bar', 'prohibit', 'outlaw', 'forbid', 'halt', 'suspend', 'stop', 'restrict', 'end', 'phase out'],
  object: { nouns: ['purchase', 'buying', 'intake', 'procurement'] },
  notContext: ['land', 'property', 'home', 'share', 'stake', 'bond', 'weapon', 'arms'],
  agents: ['subject', 'owner'],
  recipients: ['prep:of', 'prep:from', 'object-modifier'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 71,
  confidence: 0.7,
  yields: [{ text: 'Estonia has banned purchases of Belarusian timber.', agents: ['EST'], recipients: ['BLR'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Estonia banned purchases of land by Belarusians.', because: 'land does not cross a border' }],
})
