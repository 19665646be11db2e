/** Whose subsidiary a firm is. In: a noun. Out: `relation/ownership`, the parent as agent, the firm as recipient. */
import { claimRule } from '../../rule.ts'

export const subsidiary = claimRule({
  id: 'relation/subsidiary',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  nouns: ['subsidiary', 'affiliate'],
  notContext: ['set', 'establish', 'open', 'create', 'through', 'sign', 'sell'],
  agents: ['prep:of', 'owner'],
  recipients: ['apposed', 'subject'],
  amounts: ['percent'],
  needs: ['agent', 'recipient', 'done'],
  firmness: 'event',
  weight: 56,
  confidence: 0.65,
  yields: [{ text: 'Mutanda Mining is a subsidiary of Glencore.', agents: ['Glencore'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The subsidiary moved to Kolwezi.', because: 'whose it is is not told' }],
})
