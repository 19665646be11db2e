/** Goods promised, told as a noun: "a promise of 40 buses from India", "Japan's pledge of six patrol boats". In: a noun. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const promiseOf = claimRule({
  id: 'commitment/promise-of',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  nouns: ['promise', 'pledge', 'assurance', 'guarantee'],
  object: { nouns: goods, material: true },
  notUnder: ['break', 'reject', 'want', 'seek', 'demand', 'refuse', 'need', 'withdraw'],
  notContext: ['if', 'no', 'without'],
  agents: ['owner', 'prep:from', 'prep:by'],
  recipients: ['prep:to'],
  amounts: ['count', 'physical'],
  needs: ['agent', 'amount', 'state'],
  firmness: 'commitment',
  weight: 55,
  confidence: 0.65,
  yields: [
    {
      text: 'The minister came home to Dhaka with a promise of 40 buses from India.',
      agents: ['IND'],
      amount: { value: 40, unit: 'count' },
      factuality: 'happened',
    },
    { text: 'Japan’s pledge of six patrol boats was welcomed in Suva.', agents: ['JPN'], amount: { value: 6, unit: 'count' } },
  ],
  yieldsNothing: [
    { text: 'The election in India brought a promise of 40 years of peace.', because: 'no goods' },
    { text: 'India’s promise of buses was forgotten.', because: 'without a figure' },
  ],
})
