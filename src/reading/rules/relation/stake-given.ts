/** What gives or leaves somebody a stake: "the deal gives the state 13 percent". In: a clause. Out: `relation/ownership`, the holder as agent. */
import { claimRule } from '../../rule.ts'

export const stakeGiven = claimRule({
  id: 'relation/stake-given',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  verbs: ['give', 'leave', 'hand', 'grant'],
  object: { nouns: ['stake', 'share', 'interest', 'shareholding', 'ownership', 'holding'] },
  notContext: ['rate', 'talk', 'market'],
  agents: ['beside-object', 'prep:to', 'prep:with'],
  recipients: ['prep:in', 'prep:of'],
  amounts: ['percent'],
  needs: ['agent', 'amount'],
  firmness: 'event',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Ghana signed the lease. It gives the state a 13 percent interest in the mine.',
      agents: ['GHA'],
      amount: { value: 13, unit: '%' },
    },
    {
      text: 'The lease gives the government of Ghana a 13 percent interest in the mine.',
      agents: ['GHA'],
      amount: { value: 13, unit: '%' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The talk gave the government of Ghana food for thought.', because: 'no stake' }],
})
