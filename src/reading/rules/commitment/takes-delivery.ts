/** "will take delivery of 20 jets": goods bought and awaited. In: a noun under "take". Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'

export const takesDelivery = claimRule({
  id: 'commitment/takes-delivery',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  nouns: ['delivery'],
  carriers: ['take', 'accept', 'await', 'expect', 'get'],
  agents: ['subject'],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['count', 'money', 'physical'],
  needs: ['agent', 'amount', 'future'],
  firmness: 'commitment',
  weight: 74,
  confidence: 0.7,
  yields: [
    {
      text: 'Kenya Airways will take delivery of 12 jets from Embraer in 2027.',
      agents: ['Kenya Airways'],
      recipients: ['Embraer'],
      amount: { value: 12, unit: 'count' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Kenya Airways took delivery of 12 jets in 2019.', because: 'they are there' }],
})
