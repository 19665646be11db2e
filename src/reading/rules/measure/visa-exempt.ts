/** A state frees people from visas, told with the people as object. In: a clause. Out: `measure/visa`. */
import { claimRule } from '../../rule.ts'

export const visaExempt = claimRule({
  id: 'measure/visa-exempt',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  verbs: ['exempt'],
  context: ['visa', 'visas'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    {
      text: 'Laos will exempt Danish citizens from visa requirements from May 2027.',
      agents: ['LAO'],
      recipients: ['DNK'],
      factuality: 'planned',
      time: { start: '2027-05-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Laos will exempt Danish firms from the tax.', because: 'a tax is no visa' }],
})
