/** One warns another off. In: a clause. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const warned = claimRule({
  id: 'statement/warned',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['warn', 'caution'],
  object: { actor: true },
  notContext: ['flood', 'storm', 'weather', 'reporter', 'investor', 'tourist'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient'],
  firmness: 'saying',
  weight: 74,
  confidence: 0.7,
  yields: [{ text: 'Ankara warned Athens against drilling off Crete.', agents: ['TUR'], recipients: ['GRC'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The ministry in Oslo warned against floods.', because: 'nobody is threatened' }],
})
