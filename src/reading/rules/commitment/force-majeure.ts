/** A delivery that a firm declares itself unable to make, or able to make again. In: a noun under a verb. Out: `commitment/supply`, denied. */
import { claimRule } from '../../rule.ts'

export const forceMajeure = claimRule({
  id: 'commitment/force-majeure',
  kind: 'commitment',
  type: 'supply',
  plover: null,
  nouns: ['majeure'],
  carriers: ['declare', 'invoke', 'announce', 'extend', 'lift', 'maintain', 'call', 'issue'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent'],
  firmness: 'agreement',
  weight: 60,
  confidence: 0.65,
  yields: [{ text: 'Shell declared force majeure on cargoes of crude from Nigeria.', agents: ['Shell'], factuality: 'denied' }],
  yieldsNothing: [{ text: 'The contract has a clause on force majeure.', because: 'nobody declared it' }],
})
