/** Goods given for nothing, told without their number: "will donate jets to X". In: a clause with a receiver. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'
import { goods } from './goods.ts'

export const donated = claimRule({
  id: 'commitment/donated',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  verbs: ['donate', 'gift', 'hand over', 'turn over', 'bestow', 'hand', 'give', 'present'],
  object: { nouns: [...goods, 'equipment', 'kit'] },
  notContext: ['loan', 'power', 'if'],
  agents: ['subject'],
  recipients: ['prep:to', 'beside-object'],
  amounts: ['count', 'physical', 'money'],
  needs: ['agent', 'recipient', 'state', 'unwished'],
  firmness: 'commitment',
  weight: 68,
  confidence: 0.65,
  yields: [{ text: 'Greece will donate its old Mirage jets to Moldova.', agents: ['GRC'], recipients: ['MDA'], factuality: 'planned' }],
  yieldsNothing: [{ text: 'The general will hand over power to Moldova.', because: 'power is no goods' }],
})
