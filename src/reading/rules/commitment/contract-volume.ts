/** A contract told with how much is to be delivered: "a contract of X with Y for 2 million tonnes a year". In: a noun. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'

export const contractVolume = claimRule({
  id: 'commitment/contract-volume',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  nouns: ['contract', 'agreement', 'deal', 'offtake', 'arrangement', 'accord'],
  notContext: ['if', 'trade', 'talk', 'negotiate', 'buy', 'purchase'],
  agents: ['owner', 'prep:of', 'prep:by', 'prep:between', 'subject'],
  recipients: ['prep:with', 'prep:to'],
  amounts: ['physical'],
  needs: ['agent', 'amount', 'recipient'],
  firmness: 'commitment',
  weight: 52,
  confidence: 0.65,
  yields: [
    {
      text: 'Week\n\nAngola:\n- Term contract of Sonangol with Indian Oil for 2 million tonnes of crude a year\n- a new school',
      agents: ['AGO'],
      recipients: ['IND'],
      amount: { value: 2e6, unit: 't' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The contract of Sonangol with its union runs for 2 years.', because: 'nothing is delivered' }],
})
