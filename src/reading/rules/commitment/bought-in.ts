/** Goods that a party will get from another: "will get 2 bcm of gas a year from X". In: a clause. Out: `commitment/purchase`, who gets them as agent. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const boughtIn = claimRule({
  id: 'commitment/bought-in',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['get', 'import', 'receive', 'obtain', 'source', 'take'],
  notContext: ['percent', 'loan', 'stake', 'visit', 'delegation', 'if'],
  agents: ['subject'],
  recipients: ['prep:from', 'object-modifier'],
  object: { material: true, nouns: goods },
  amounts: ['physical', 'count'],
  needs: ['agent', 'object-amount', 'promised', 'state'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.7,
  yields: [
    {
      text: 'Turkey will get 2 bcm of gas a year from Turkmenistan from 2026.',
      agents: ['TUR'],
      recipients: ['TKM'],
      materials: ['natural-gas'],
      factuality: 'planned',
      time: { start: '2026-01-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Turkey got 2 bcm of gas from Turkmenistan in 2024.', because: 'a flow of the past' }],
})
