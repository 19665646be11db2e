/** Who will travel without a visa, told of the travellers. In: a clause. Out: `measure/visa`, the state travelled to as agent. */
import { claimRule } from '../../rule.ts'

export const visaFreeTravel = claimRule({
  id: 'measure/visa-free-travel',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  verbs: ['enter', 'travel', 'visit', 'stay', 'remain'],
  context: ['visa', 'visas', 'visa-free'],
  agents: ['object', 'prep:to', 'prep:in'],
  recipients: ['subject'],
  needs: ['agent', 'recipient', 'future'],
  firmness: 'measure',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'Danish citizens will be able to enter Laos without a visa from May 2027.',
      agents: ['LAO'],
      recipients: ['DNK'],
      factuality: 'planned',
      time: { start: '2027-05-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Danish citizens visited Laos without a visa.', because: 'a journey, no rule' }],
})
