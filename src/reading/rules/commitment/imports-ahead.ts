/** What a party will import, by amount. In: a clause told with will or as agreed. Out: `commitment/purchase`. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const importsAhead = claimRule({
  id: 'commitment/imports-ahead',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['import', 'offtake', 'source', 'take'],
  object: { material: true, money: true, nouns: goods },
  notContext: ['stake', 'ban', 'if', 'hour', 'month', 'tariff', 'duty'],
  agents: ['subject'],
  recipients: ['prep:from'],
  amounts: ['physical', 'count', 'money'],
  needs: ['agent', 'amount', 'promised', 'object-amount'],
  firmness: 'commitment',
  weight: 72,
  confidence: 0.65,
  yields: [
    {
      text: 'Egypt will import 2 million tonnes of wheat from Romania in 2027.',
      agents: ['EGY'],
      recipients: ['ROU'],
      amount: { value: 2e6, unit: 't' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [
    { text: 'Egypt imported 2 million tonnes of wheat from Romania in 2024.', because: 'a past flow' },
    { text: 'Egypt will import wheat.', because: 'no amount' },
  ],
})
