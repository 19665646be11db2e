/** "will take delivery of 20 jets", "took delivery of the first": goods bought, awaited or there. In: a noun under "take". Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const takesDelivery = claimRule({
  id: 'commitment/takes-delivery',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  nouns: ['delivery'],
  carriers: ['take', 'accept', 'await', 'expect', 'get'],
  object: { material: true, nouns: goods },
  agents: ['subject'],
  recipients: ['prep:from', 'object-modifier'],
  amounts: ['count', 'money', 'physical'],
  needs: ['agent', 'state', 'object'],
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
    {
      text: 'Peru took delivery of the first battery of missiles from Israel.',
      agents: ['PER'],
      recipients: ['ISR'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Kenya took delivery of the letter.', because: 'no goods' }],
})
