/** Goods that a party promises or offers another: "promised them 200,000 tonnes". In: a clause. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const promisedGoods = claimRule({
  id: 'commitment/promised-goods',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  verbs: ['promise', 'pledge', 'guarantee', 'offer', 'assure', 'commit', 'allocate', 'earmark', 'reserve', 'set aside'],
  object: { material: true, nouns: [...goods, 'half', 'third', 'quarter', 'share', 'output', 'volume'] },
  notContext: ['loan', 'stake', 'grant', 'if', 'aid'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:for', 'beside-object'],
  amounts: ['physical', 'count', 'percent'],
  needs: ['agent', 'recipient', 'object-amount', 'state'],
  firmness: 'commitment',
  weight: 69,
  confidence: 0.7,
  yields: [
    { text: 'Oman has promised Germany 200,000 tonnes of ammonia by 2030.', agents: ['OMN'], recipients: ['DEU'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Oman promised Germany 20 years of quiet.', because: 'no goods' }],
})
