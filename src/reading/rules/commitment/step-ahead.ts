/** A decision or a step that a party will take: "will take the investment decision by June". In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const stepAhead = claimRule({
  id: 'commitment/step-ahead',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['take', 'make', 'reach', 'put'],
  object: { nouns: ['decision', 'step', 'steps', 'measures', 'request', 'proposal', 'law', 'bill', 'matter', 'improvement', 'ruling'] },
  notContext: ['if', 'court', 'judge', 'unless', 'voter', 'tariff', 'sanction', 'further'],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:with'],
  needs: ['agent', 'time', 'dated-ahead'],
  firmness: 'commitment',
  weight: 31,
  confidence: 0.65,
  yields: [
    {
      text: 'Vale and Posco will take the investment decision by June 2027.',
      agents: ['Vale', 'Posco'],
      factuality: 'planned',
      time: { start: null, end: '2027-06-30' },
    },
  ],
  yieldsNothing: [{ text: 'YPF took the decision in June 2024.', because: 'it is taken' }],
})
