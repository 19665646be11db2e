/** A plan that nobody has: "has no plans to sell the mine", "with no intention of leaving". In: a noun with "no" under a verb of having. Out: `commitment/policy`, denied. */
import { claimRule } from '../../rule.ts'

export const nonePlanned = claimRule({
  id: 'commitment/none-planned',
  kind: 'commitment',
  type: 'policy',
  plover: 'REJECT',
  nouns: ['plan', 'intention', 'intent', 'desire', 'wish'],
  carriers: ['have', 'be', 'exist', 'harbour', 'see'],
  happens: ['be', 'exist'],
  notContext: ['if', 'analyst', 'clear', 'b', 'detailed'],
  agents: ['subject', 'owner', 'told-by'],
  recipients: [],
  needs: ['refused-or-barred', 'agent', 'state', 'planned-act'],
  firmness: 'commitment',
  weight: 29,
  confidence: 0.7,
  yields: [
    { text: 'Niamey has no intention of leaving the bloc.', agents: ['NER'], factuality: 'denied' },
    { text: 'Rabat has no plans for a second terminal.', agents: ['MAR'], factuality: 'denied' },
  ],
  yieldsNothing: [
    { text: 'Niamey has plans for a second terminal.', because: 'it plans' },
    { text: 'Niamey has no plan.', because: 'for what is not told' },
  ],
})
