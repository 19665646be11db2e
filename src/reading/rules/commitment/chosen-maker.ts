/** The firm that a state or carrier picks for arms, ships or trains: "chose Saab for its submarines". In: a clause. Out: `commitment/purchase`, the firm as seller. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'

export const chosenMaker = claimRule({
  id: 'commitment/chosen-maker',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['pick', 'choose', 'select', 'tap', 'name'],
  object: { actor: true },
  context: pieces,
  notContext: ['route', 'crew', 'if', 'engine', 'build', 'delegation', 'bidder', 'shortlist'],
  agents: ['subject'],
  recipients: ['object'],
  amounts: ['count', 'money'],
  needs: ['agent', 'maker', 'state', 'unwished', 'prep:for'],
  firmness: 'commitment',
  weight: 58,
  confidence: 0.65,
  yields: [
    { text: 'Poland chose Saab for its submarines in November 2024.', agents: ['POL'], recipients: ['SWE'], factuality: 'happened' },
    { text: 'Egypt has picked Alstom for 40 trains.', agents: ['EGY'], recipients: ['FRA'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Poland chose Gdynia for its submarines.', because: 'a port, no maker' },
    { text: 'Poland chose Saab for its prize.', because: 'no goods' },
  ],
})
