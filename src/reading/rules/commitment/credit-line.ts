/** A credit line or facility. In: a noun under a verb or alone. Out: `commitment/loan`, lender as agent. */
import { claimRule } from '../../rule.ts'

export const creditLine = claimRule({
  id: 'commitment/credit-line',
  kind: 'commitment',
  type: 'loan',
  plover: 'AID',
  nouns: ['facility', 'line'],
  context: ['credit', 'loan', 'financing', 'swap', 'liquidity'],
  notContext: ['repay', 'repayment', 'rail', 'railway', 'power', 'production', 'storage'],
  agents: ['subject', 'prep:from', 'owner', 'prep:by'],
  recipients: ['prep:to', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 71,
  confidence: 0.7,
  yields: [
    {
      text: 'Afreximbank has extended a credit facility of $300 million to Zambia.',
      agents: ['Afreximbank'],
      recipients: ['ZMB'],
      amount: { value: 3e8, unit: 'USD' },
      factuality: 'happened',
    },
    { text: 'India will open a credit line of $150 million for Sri Lanka.', agents: ['IND'], recipients: ['LKA'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'The storage facility cost Zambia $40 million.', because: 'a building' }],
})
