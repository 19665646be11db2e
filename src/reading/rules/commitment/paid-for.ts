/** A stake, a mine or a licence bought for a sum: "paid $2bn for a mine". In: a clause. Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'

export const paidFor = claimRule({
  id: 'commitment/paid-for',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['pay'],
  context: ['stake', 'mine', 'mines', 'licence', 'license', 'field', 'deposit', 'concession', 'refinery', 'smelter', 'share'],
  notContext: ['tax', 'dividend', 'royalty', 'fine', 'wage', 'tonne', 'lease', 'damage'],
  agents: ['subject'],
  recipients: ['prep:to'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'prep:for'],
  firmness: 'commitment',
  weight: 73,
  confidence: 0.7,
  yields: [
    {
      text: 'Barrick paid $1.3 billion for a copper mine in Zambia in 2011.',
      agents: ['Barrick'],
      amount: { value: 1.3e9, unit: 'USD' },
      factuality: 'happened',
    },
    { text: 'Its rival, Glencore, paid $1.5 billion for the mines at Catamarca in 2016.', agents: ['Glencore'] },
  ],
  yieldsNothing: [
    { text: 'Japan paid $1.3 billion for coal in 2023.', because: 'trade of a year' },
    { text: 'The mine paid $40 million in taxes in 2023.', because: 'a tax buys nothing' },
  ],
})
