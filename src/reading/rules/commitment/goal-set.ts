/** A goal that parties set themselves: "set a goal of $20 billion by 2030". In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const goalSet = claimRule({
  id: 'commitment/goal-set',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['set', 'fix', 'agree', 'adopt', 'announce', 'have', 'affirm', 'confirm', 'define', 'declare', 'share'],
  object: { nouns: ['goal', 'target', 'aim', 'objective', 'ambition'] },
  notContext: ['if', 'football', 'analyst', 'stock', 'price', 'miss', 'inflation'],
  agents: ['subject'],
  recipients: [],
  amounts: ['money', 'physical', 'percent', 'count'],
  needs: ['agent', 'state', 'amount', 'affirmed'],
  firmness: 'commitment',
  weight: 78,
  confidence: 0.7,
  yields: [
    {
      text: 'Peru and Chile set a goal of $20 billion in trade by 2030.',
      agents: ['PER', 'CHL'],
      amount: { value: 2e10, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Peru has missed its target of $20 billion.', because: 'nothing is promised' }],
})
