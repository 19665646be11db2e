/** A party will supply a thing of any kind: "will supply the signalling for the metro". In: a clause told with will, or as under a contract. Out: `commitment/supply`. */
import { claimRule } from '../../rule.ts'

export const suppliesAhead = claimRule({
  id: 'commitment/supplies-ahead',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  verbs: ['supply'],
  object: {
    notNouns: ['information', 'evidence', 'answer', 'data', 'proof', 'detail', 'leadership', 'idea', 'document', 'troop', 'money'],
  },
  notContext: ['if', 'usually'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:with', 'prep:for', 'beside-object'],
  amounts: ['physical', 'count'],
  needs: ['agent', 'future', 'object', 'unwished'],
  firmness: 'commitment',
  weight: 58,
  confidence: 0.65,
  yields: [
    { text: 'Siemens will supply the signalling for the metro in Riyadh.', agents: ['Siemens'], factuality: 'planned' },
    { text: 'Hitachi will supply the doors under a contract signed in May.', agents: ['Hitachi'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Siemens will supply evidence to the court in Riyadh.', because: 'no goods' }],
})
