/** Goods brought in from or sent to a named state, told with the verb and a sum. In: a clause. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const exportedTo = claimRule({
  id: 'quantity/exported-to',
  kind: 'quantity',
  type: 'trade',
  plover: null,
  verbs: ['import', 'export', 're-export'],
  notContext: ['agree', 'plan', 'under', 'contract', 'plant', 'sign', 'licence', 'ban', 'quota'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:to'],
  amounts: ['money', 'physical'],
  needs: ['amount', 'agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 70,
  confidence: 0.65,
  yields: [
    {
      text: 'Ghana imported tomatoes worth $400 million from Burkina Faso.',
      agents: ['GHA'],
      recipients: ['BFA'],
      amount: { value: 4e8, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Ghana imported an idea from Norway.', because: 'no figure' }],
})
