/** Goods contracted from a seller: "has contracted 2 million tonnes of LNG from X". In: a clause. Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const contracted = claimRule({
  id: 'commitment/contracted',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['contract', 'lease', 'commission', 'tender'],
  object: {
    material: true,
    nouns: goods,
  },
  agents: ['subject'],
  recipients: ['prep:from', 'prep:with'],
  amounts: ['physical', 'count', 'money'],
  needs: ['agent', 'amount', 'active'],
  firmness: 'commitment',
  weight: 65,
  confidence: 0.65,
  yields: [
    {
      text: 'Botas contracted 4 million tonnes of LNG from Oman.',
      agents: ['Botas'],
      recipients: ['OMN'],
      amount: { value: 4e6, unit: 't' },
    },
  ],
  yieldsNothing: [{ text: 'The economy of Oman contracted by 2 percent.', because: 'it shrank' }],
})
