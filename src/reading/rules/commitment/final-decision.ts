/** "took a final investment decision on the $9bn project": money bound by a decision. In: a noun under a verb. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const finalDecision = claimRule({
  id: 'commitment/final-decision',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  nouns: ['decision'],
  carriers: ['take', 'make', 'reach', 'announce', 'approve', 'postpone', 'delay', 'defer'],
  context: ['investment'],
  notContext: ['court', 'rate'],
  agents: ['subject', 'owner', 'prep:by'],
  recipients: [],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 67,
  confidence: 0.7,
  yields: [
    {
      text: 'Woodside took a final investment decision on its $11 billion gas project off Senegal.',
      agents: ['Woodside'],
      amount: { value: 1.1e10, unit: 'USD' },
      factuality: 'happened',
    },
    {
      text: 'Petrobras will make a final investment decision on a $2 billion pipeline in 2027.',
      agents: ['Petrobras'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Woodside took a decision on the dress of its guards.', because: 'no money is bound' }],
})
