/** What a party keeps open: "has not ruled out a ban". In: a clause with "not". Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const doesNotRuleOut = claimRule({
  id: 'statement/does-not-rule-out',
  kind: 'statement',
  type: 'position',
  plover: null,
  verbs: ['rule out', 'exclude', 'discount', 'preclude'],
  notContext: ['if', 'page', 'tax', 'vat'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'refused-or-barred', 'object-or-clause'],
  firmness: 'refusal',
  weight: 80,
  confidence: 0.7,
  yields: [{ text: 'Wellington has not ruled out a ban on seabed mining.', agents: ['NZL'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Wellington ruled out a ban on seabed mining.', because: 'a rejection' }],
})
