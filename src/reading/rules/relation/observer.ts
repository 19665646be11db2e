/** A state is an observer in a body. In: a noun. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'
import { bodies } from './bodies.ts'

export const observer = claimRule({
  id: 'relation/observer',
  kind: 'relation',
  type: 'membership',
  plover: null,
  nouns: ['observer'],
  context: bodies,
  agents: ['apposed', 'subject'],
  recipients: ['prep:in', 'prep:at', 'prep:of', 'prep:to'],
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 40,
  confidence: 0.65,
  yields: [{ text: 'Uzbekistan is an observer in the Eurasian Economic Union.', agents: ['UZB'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'An observer in Tashkent praised the road.', because: 'a person who watches' }],
})
