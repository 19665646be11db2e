/** "charged that X had hired soldiers": an accusation told as a clause. In: a verb of charging. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const alleged = claimRule({
  id: 'statement/alleged',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: ['charge', 'allege', 'complain'],
  agents: ['subject'],
  recipients: ['said-subject'],
  needs: ['agent', 'state', 'recipient'],
  firmness: 'saying',
  weight: 78,
  confidence: 0.7,
  yields: [{ text: 'Kampala alleged that Rwanda had sent spies.', agents: ['UGA'], recipients: ['RWA'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Kampala charges a fee of $40.', because: 'a price' }],
})
