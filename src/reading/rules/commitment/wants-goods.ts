/** Goods that a buyer says it wants of a maker: "wants another 15 trains from Stadler". In: a clause with a figure and a seller. Out: `commitment/purchase`, possible. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const wantsGoods = claimRule({
  id: 'commitment/wants-goods',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['want', 'seek', 'request'],
  object: { nouns: goods, material: true },
  notContext: ['if', 'reparation', 'aid', 'back', 'return'],
  agents: ['subject'],
  recipients: ['prep:from'],
  amounts: ['count', 'physical'],
  needs: ['agent', 'recipient', 'object-amount'],
  firmness: 'commitment',
  weight: 45,
  confidence: 0.6,
  yields: [
    { text: 'Serbia wants another 15 trains from Alstom.', agents: ['SRB'], recipients: ['FRA'], amount: { value: 15, unit: 'count' } },
  ],
  yieldsNothing: [{ text: 'Serbia wants 15 answers from Alstom.', because: 'no goods' }],
})
