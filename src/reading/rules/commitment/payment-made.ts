/** A payment that a party makes, told as a noun: "made an upfront payment of $75m". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const paymentMade = claimRule({
  id: 'commitment/payment-made',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['make', 'pay', 'receive'],
  object: { nouns: ['payment', 'prepayment', 'contribution', 'deposit', 'down-payment', 'instalment', 'downpayment', 'advance'] },
  notContext: ['tax', 'interest', 'debt', 'dividend', 'royalty', 'loan', 'fine', 'bail', 'compensation'],
  agents: ['prep:from', 'subject'],
  recipients: ['prep:to'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'unwished'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.65,
  yields: [
    { text: 'Mitsui will make a prepayment of $75 million to Vale.', agents: ['Mitsui'], recipients: ['Vale'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Mitsui made interest payments of $75 million in May.', because: 'interest on a debt' }],
})
