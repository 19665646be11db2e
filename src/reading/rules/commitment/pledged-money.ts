/** Money that a party pledges to somebody or to a fund: "pledged $60m to the fund". In: a clause. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const pledgedMoney = claimRule({
  id: 'commitment/pledged-money',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  verbs: ['pledge', 'contribute', 'commit', 'promise', 'offer', 'chip in', 'add'],
  object: { money: true },
  notContext: ['loan', 'credit', 'stake', 'investment', 'capital', 'plant', 'mine', 'share'],
  agents: ['subject'],
  recipients: ['prep:to', 'beside-object'],
  amounts: ['money'],
  needs: ['agent', 'recipient', 'object-amount'],
  firmness: 'commitment',
  weight: 69,
  confidence: 0.65,
  yields: [
    {
      text: 'Norway pledged 60 million dollars to the Amazon Fund.',
      agents: ['NOR'],
      amount: { value: 6e7, unit: 'USD' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Vale pledged 60 million dollars to a new pier.', because: 'works are no receiver' }],
})
