/** A share or part that a party is to pay: "has yet to pay its 30 per cent share". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const shareOwed = claimRule({
  id: 'commitment/share-owed',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['pay', 'settle', 'provide', 'deliver', 'contribute', 'transfer', 'honour', 'put up', 'pay out', 'disburse', 'release'],
  object: {
    nouns: [
      'share',
      'part',
      'half',
      'third',
      'quarter',
      'contribution',
      'pledge',
      'tranche',
      'instalment',
      'due',
      'dues',
      'arrears',
      'balance',
    ],
  },
  notContext: ['tax', 'market', 'fine', 'if', 'dividend', 'shareholder', 'attention'],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:to'],
  amounts: ['percent', 'money'],
  needs: ['agent', 'future', 'state'],
  firmness: 'commitment',
  weight: 77,
  confidence: 0.65,
  yields: [
    { text: 'Bolivia has yet to pay its 30 per cent share.', agents: ['BOL'], factuality: 'denied' },
    { text: 'Norway will pay its contribution to the fund in May 2027.', agents: ['NOR'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Bolivia paid its share in 2019.', because: 'it is paid' }],
})
