/** Money or help that a party thinks of giving, told without a sum: "is considering a similar guarantee". In: a clause. Out: `commitment/grant` or `loan`, possible. */
import { claimRule } from '../../rule.ts'

export const considersGiving = claimRule({
  id: 'commitment/considers-giving',
  kind: 'commitment',
  type: 'grant',
  typeByNoun: [
    { nouns: ['guarantee', 'loan', 'credit', 'facility', 'lending'], type: 'loan' },
    { nouns: ['investment', 'stake', 'funding', 'financing'], type: 'investment' },
  ],
  plover: 'COOPERATE',
  verbs: ['consider', 'weigh', 'mull', 'explore', 'examine', 'study', 'contemplate', 'discuss', 'prepare'],
  object: {
    nouns: [
      'guarantee',
      'loan',
      'credit',
      'contribution',
      'donation',
      'package',
      'facility',
      'assistance',
      'funding',
      'financing',
      'bailout',
    ],
    notNouns: ['need', 'security', 'application', 'request'],
  },
  notContext: ['if', 'tax', 'tariff', 'sanction', 'stimulus', 'peace'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:for'],
  needs: ['agent', 'state', 'act-of-will'],
  firmness: 'commitment',
  weight: 45,
  confidence: 0.6,
  yields: [{ text: 'Sweden is considering a similar guarantee.', type: 'loan', agents: ['SWE'], factuality: 'possible' }],
  yieldsNothing: [{ text: 'Sweden is considering an application for a loan.', because: 'it gives nothing' }],
})
