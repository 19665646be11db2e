/** A state freezes or frees what others own. In: a clause. Out: `measure/sanction`, the owners as recipients. */
import { claimRule } from '../../rule.ts'

export const assetsFrozen = claimRule({
  id: 'measure/assets-frozen',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['freeze', 'unfreeze', 'immobilise', 'immobilize', 'block', 'unblock'],
  object: { nouns: ['asset', 'assets', 'fund', 'funds', 'account', 'holding'] },
  agents: ['subject'],
  recipients: ['prep:of', 'object-modifier', 'prep:belonging to'],
  amounts: ['money'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Switzerland froze the assets of three Sudanese banks on 4 May 2025.',
      agents: ['CHE'],
      recipients: ['SDN'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Switzerland froze its fuel tax in May 2025.', because: 'a tax is nobody’s asset' }],
})
