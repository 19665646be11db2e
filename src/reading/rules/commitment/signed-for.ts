/** Goods signed for: "has signed for 42 fighters". In: a clause without another object. Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const signedFor = claimRule({
  id: 'commitment/signed-for',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['sign', 'sign up'],
  object: {
    nouns: goods,
    notNouns: [
      'agreement',
      'deal',
      'contract',
      'pact',
      'memorandum',
      'order',
      'letter',
      'treaty',
      'accord',
      'protocol',
      'lease',
      'framework',
      'declaration',
      'statement',
      'document',
    ],
  },
  agents: ['subject'],
  recipients: ['prep:from', 'prep:with'],
  amounts: ['physical', 'count', 'money'],
  needs: ['agent', 'amount', 'active'],
  firmness: 'commitment',
  weight: 65,
  confidence: 0.7,
  yields: [{ text: 'Peru has signed for 24 Gripen fighters.', agents: ['PER'], factuality: 'happened' }],
  yieldsNothing: [
    { text: 'Peru signed a framework on graphite worth $40 million with Oman.', because: 'paper, no goods' },
    { text: 'Oman signed for the parcel.', because: 'no goods that count' },
  ],
})
