/** Works that a party pays for, told without a sum: "is funding a clinic in Palau". In: a clause. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'
import { notWorks, works } from './works.ts'

export const funded = claimRule({
  id: 'commitment/funded',
  kind: 'commitment',
  type: 'grant',
  typeByNoun: [{ nouns: ['credit', 'loan', 'lending'], type: 'loan' }],
  plover: 'AID',
  verbs: ['fund', 'finance', 'bankroll', 'co-finance', 'pay'],
  object: { nouns: works, notNouns: notWorks },
  notContext: ['tax', 'government', 'if', 'mainly', 'partly', 'fee', 'toll', 'would', 'could'],
  agents: ['subject'],
  recipients: ['prep:for'],
  needs: ['agent', 'state', 'unwished', 'active'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.65,
  yields: [{ text: 'Taiwan is financing a hospital in Belize.', agents: ['TWN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The hospital in Belize is financed by fees.', because: 'nobody pays for it' }],
})
