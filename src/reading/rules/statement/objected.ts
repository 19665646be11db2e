/** A state that objects, told without to what: "Dominica objected, and the sentence was dropped". In: a clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const objected = claimRule({
  id: 'statement/objected',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: ['object', 'demur'],
  notContext: ['if', 'unless'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state', 'done'],
  firmness: 'saying',
  weight: 40,
  confidence: 0.7,
  yields: [{ text: 'Peru and Chile objected, and the sentence was dropped.', agents: ['PER', 'CHL'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The object in Peru was a vase.', because: 'a thing' }],
})
