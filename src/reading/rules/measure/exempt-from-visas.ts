/** People who need no visa: "citizens of X would be exempt from visas". In: a clause with a form of "be". Out: `measure/visa`, agent who announces it. */
import { claimRule } from '../../rule.ts'

export const exemptFromVisas = claimRule({
  id: 'measure/exempt-from-visas',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  adjectives: ['exempt', 'free'],
  context: ['visa', 'visas'],
  agents: ['prep:by'],
  recipients: ['subject'],
  needs: ['agent', 'recipient', 'predicate'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Poland announced that citizens of Oman would be exempt from visas from 1 April 2027.',
      agents: ['POL'],
      recipients: ['OMN'],
      factuality: 'planned',
      time: { start: '2027-04-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Poland announced that firms of Oman would be exempt from the tax.', because: 'a tax is no visa' }],
})
