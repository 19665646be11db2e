/** Arms or rolling stock that a state or carrier decides for: "picked the Rafale from France". In: a clause. Out: `commitment/purchase`. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'

export const chosen = claimRule({
  id: 'commitment/chosen',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['pick', 'choose', 'select', 'settle', 'opt', 'decide', 'plump'],
  object: { nouns: pieces },
  notContext: ['route', 'crew', 'if', 'engine'],
  agents: ['subject'],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['count', 'money'],
  needs: ['agent', 'recipient', 'state', 'unwished'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Denmark has picked a missile from France over the American one.',
      agents: ['DNK'],
      recipients: ['FRA'],
      factuality: 'happened',
    },
    { text: 'Norway opted for a British frigate.', agents: ['NOR'], recipients: ['GBR'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Norway opted for a ship with a red hull.', because: 'nobody sells it' }],
})
