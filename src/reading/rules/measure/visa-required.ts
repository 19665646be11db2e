/** A state will ask travellers for a visa. In: a clause. Out: `measure/visa`. */
import { claimRule } from '../../rule.ts'

export const visaRequired = claimRule({
  id: 'measure/visa-required',
  kind: 'measure',
  type: 'visa',
  plover: 'SANCTION',
  verbs: ['require', 'demand', 'ask'],
  object: { nouns: ['visa', 'visas'] },
  notContext: ['longer', 'need'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:of', 'prep:for'],
  needs: ['agent', 'recipient', 'future', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Barbados will require visas from citizens of Haiti from 1 May 2027.',
      agents: ['BRB'],
      recipients: ['HTI'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Barbados requires visas from citizens of Haiti.', because: 'how things are, no change' }],
})
