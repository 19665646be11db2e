/** An option on goods: "took an option on 30 more jets", "with options for six". In: the noun. Out: `commitment/purchase`, possible. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'

export const optionTaken = claimRule({
  id: 'commitment/option-taken',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  nouns: ['option'],
  carriers: ['take', 'take out', 'secure', 'hold', 'have', 'get', 'receive', 'obtain', 'include'],
  context: pieces,
  notContext: ['stake', 'share', 'only', 'military', 'policy', 'if', 'other'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:with'],
  amounts: ['count', 'money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.65,
  yields: [
    {
      text: 'Qatar Airways has taken an option on 30 more jets.',
      agents: ['Qatar Airways'],
      amount: { value: 30, unit: 'count' },
    },
  ],
  yieldsNothing: [{ text: 'Qatar Airways has no other option.', because: 'no goods' }],
})
