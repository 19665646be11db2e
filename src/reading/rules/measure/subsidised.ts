/** A state subsidises a thing, told with the verb. In: a clause. Out: `measure/subsidy`. */
import { claimRule } from '../../rule.ts'

export const subsidised = claimRule({
  id: 'measure/subsidised',
  kind: 'measure',
  type: 'subsidy',
  plover: null,
  verbs: ['subsidise', 'subsidize'],
  agents: ['subject', 'prep:in'],
  recipients: ['prep:from'],
  amounts: ['money', 'percent'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 73,
  confidence: 0.7,
  yields: [
    {
      text: 'Japan will subsidise battery plants with 350 billion yen.',
      agents: ['JPN'],
      amount: { value: 3.5e11, unit: 'JPY' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Tickets are heavily subsidised.', because: 'nobody pays' }],
})
