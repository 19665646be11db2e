/** A state pays its own producers or buyers. In: a clause. Out: `measure/subsidy`. */
import { claimRule } from '../../rule.ts'

export const subsidy = claimRule({
  id: 'measure/subsidy',
  kind: 'measure',
  type: 'subsidy',
  plover: null,
  verbs: ['pay', 'pay out', 'grant', 'provide', 'introduce', 'cut', 'raise', 'abolish', 'offer', 'extend', 'subsidise', 'subsidize'],
  object: { nouns: ['subsidy', 'subsidies', 'credit', 'rebate', 'incentive'], money: true },
  context: ['subsidy', 'subsidies', 'subsidise', 'subsidize', 'tax'],
  agents: ['subject'],
  recipients: ['prep:to'],
  amounts: ['money', 'percent'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 73,
  confidence: 0.7,
  yields: [
    {
      text: 'Thailand will pay out 3 billion baht in subsidies for electric buses.',
      agents: ['THA'],
      amount: { value: 3e9, unit: 'THB' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Thailand will pay out 3 billion baht for buses.', because: 'a purchase, not a subsidy' }],
})
