/** A part of a loan or grant that is paid out: "disbursed the first $110m of a $553m loan". In: a clause. Out: `commitment/loan` or `grant`, with the part as amount. */
import { claimRule } from '../../rule.ts'

export const disbursed = claimRule({
  id: 'commitment/disbursed',
  kind: 'commitment',
  type: 'loan',
  typeByNoun: [{ nouns: ['grant', 'aid', 'donation', 'assistance'], type: 'grant' }],
  plover: 'AID',
  verbs: ['disburse', 'pay out', 'release', 'transfer', 'withhold', 'pay'],
  object: { nouns: ['tranche', 'instalment', 'installment', 'portion', 'payment'], money: true },
  context: ['loan', 'credit', 'tranche', 'grant', 'aid', 'facility', 'assistance'],
  notContext: ['repay', 'repayment', 'interest', 'tax', 'debt'],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:to', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'object-amount'],
  firmness: 'commitment',
  weight: 75,
  confidence: 0.7,
  yields: [
    {
      text: 'Norway disbursed the first $110 million of a $553 million loan to Zambia.',
      agents: ['NOR'],
      recipients: ['ZMB'],
      amount: { value: 1.1e8, unit: 'USD' },
      factuality: 'happened',
    },
    {
      text: 'Norway released a $20 million instalment of the grant to Malawi.',
      type: 'grant',
      agents: ['NOR'],
      recipients: ['MWI'],
      amount: { value: 2e7, unit: 'USD' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Norway released the minutes of the loan committee.', because: 'paper' }],
})
