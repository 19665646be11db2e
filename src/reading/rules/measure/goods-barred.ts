/** Goods of another state that are barred, told with the goods: "bans Russian LNG". In: a clause. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'
import { bulk } from '../commitment/goods.ts'

export const goodsBarred = claimRule({
  id: 'measure/goods-barred',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  verbs: ['ban', 'bar', 'prohibit', 'outlaw', 'embargo', 'phase out', 'shun', 'block', 'forbid'],
  object: { material: true, nouns: bulk },
  notContext: ['export', 'exports', 'sale', 'transit'],
  agents: ['subject', 'owner'],
  recipients: ['object-modifier', 'prep:from'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'Mexico has banned Brazilian beef over a case of mad cow disease.',
      agents: ['MEX'],
      recipients: ['BRA'],
      factuality: 'happened',
    },
    { text: 'Japan will phase out Russian coal by 2027.', agents: ['JPN'], recipients: ['RUS'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Mexico bans beef in school meals.', because: "no other state's goods" }],
})
