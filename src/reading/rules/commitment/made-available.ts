/** "is making $80 million available to X": money given for nothing. In: a clause. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const madeAvailable = claimRule({
  id: 'commitment/made-available',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  verbs: ['make'],
  context: ['available'],
  notContext: ['loan', 'credit', 'guarantee', 'investment', 'company'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'state', 'amount'],
  firmness: 'commitment',
  weight: 70,
  confidence: 0.65,
  yields: [
    { text: 'Denmark is making 90 million euros available to Moldova for gas.', agents: ['DNK'], amount: { value: 9e7, unit: 'EUR' } },
  ],
  yieldsNothing: [{ text: 'The figures were made available to Moldova.', because: 'no money' }],
})
