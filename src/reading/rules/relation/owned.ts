/** Whose firm a firm is: "Sasol is owned by X". In: a clause. Out: `relation/ownership`, owner as agent, the firm as recipient. */
import { claimRule } from '../../rule.ts'

export const owned = claimRule({
  id: 'relation/owned',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  verbs: ['own'],
  object: { actor: true, notNouns: ['stake', 'share', '%', 'percent', 'mine'] },
  agents: ['subject'],
  recipients: ['object'],
  amounts: ['percent'],
  needs: ['agent', 'recipient'],
  firmness: 'event',
  weight: 55,
  confidence: 0.75,
  yields: [{ text: 'Eramet, which is owned by the Duval family and France, mines manganese.', agents: ['FRA'], recipients: ['Eramet'] }],
  yieldsNothing: [{ text: 'Every family in Ghana owns land.', because: 'land is no firm' }],
})
