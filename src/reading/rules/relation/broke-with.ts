/** "broke with Taipei": ties cut, told by whom alone. In: a clause. Out: `relation/diplomatic`, both as agents. */
import { claimRule } from '../../rule.ts'

export const brokeWith = claimRule({
  id: 'relation/broke-with',
  kind: 'relation',
  type: 'diplomatic',
  plover: null,
  verbs: ['break', 'fall out', 'reconcile'],
  notContext: ['record', 'tradition', 'policy', 'law', 'habit', 'news', 'war'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'prep:with', 'done'],
  firmness: 'event',
  weight: 50,
  confidence: 0.65,
  yields: [{ text: 'Nauru broke with Taiwan in January 2024.', agents: ['NRU', 'TWN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Nauru broke with custom.', because: 'no state' }],
})
