/** Who will need a visa, or none any more, told of the travellers. In: a clause. Out: `measure/visa`, the state travelled to as agent. */
import { claimRule } from '../../rule.ts'

export const visaNeeded = claimRule({
  id: 'measure/visa-needed',
  kind: 'measure',
  type: 'visa',
  plover: null,
  verbs: ['need', 'require'],
  object: { nouns: ['visa', 'visas'] },
  agents: ['prep:for', 'prep:to', 'purpose'],
  recipients: ['subject'],
  needs: ['agent', 'recipient', 'future'],
  firmness: 'measure',
  weight: 67,
  confidence: 0.7,
  yields: [
    {
      text: 'From 1 May 2027 Canadian citizens will no longer need a visa to enter Mongolia.',
      agents: ['MNG'],
      recipients: ['CAN'],
      factuality: 'planned',
      time: { start: '2027-05-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Canadian citizens need a visa to enter Mongolia.', because: 'how things are, no change' }],
})
