/** Who needs a visa no more, or from now on, told of the travellers in the present. In: a clause. Out: `measure/visa`, the state travelled to as agent. */
import { claimRule } from '../../rule.ts'

export const visaNoLonger = claimRule({
  id: 'measure/visa-no-longer',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  verbs: ['need', 'require'],
  object: { nouns: ['visa', 'visas'] },
  context: ['longer', 'now'],
  notContext: ['will', 'would'],
  agents: ['prep:for', 'prep:to', 'purpose'],
  recipients: ['subject'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 68,
  confidence: 0.7,
  yields: [{ text: 'Citizens of Ghana no longer need visas for Barbados.', agents: ['BRB'], recipients: ['GHA'] }],
  yieldsNothing: [{ text: 'Citizens of Ghana need visas for Canada.', because: 'how things are, no change' }],
})
