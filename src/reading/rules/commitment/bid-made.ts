/** An offer or a bid that a party has handed in. In: a clause. Out: `commitment/purchase`, possible. */
import { claimRule } from '../../rule.ts'

export const bidMade = claimRule({
  id: 'commitment/bid-made',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['put in', 'submit', 'lodge', 'table', 'enter', 'file'],
  object: { nouns: ['bid', 'offer', 'tender'], notNouns: ['amendment', 'complaint', 'peace', 'truce'] },
  notContext: ['if', 'peace', 'truce', 'ceasefire', 'talk', 'resolution'],
  agents: ['subject'],
  recipients: ['prep:to'],
  amounts: ['money', 'percent'],
  needs: ['agent', 'unwished'],
  firmness: 'commitment',
  weight: 71,
  confidence: 0.65,
  yields: [{ text: 'Glencore has put in an offer for the smelter of Enami in Chile.', agents: ['Glencore'], factuality: 'possible' }],
  yieldsNothing: [{ text: 'Chile has put in a bridge.', because: 'no offer' }],
})
