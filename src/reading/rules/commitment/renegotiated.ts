/** A contract that a party will renegotiate or review. In: a clause that lies ahead. Out: `commitment/policy`; the contract itself is not told anew. */
import { claimRule } from '../../rule.ts'

export const renegotiated = claimRule({
  id: 'commitment/renegotiated',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['renegotiate', 'review', 'amend', 'revise', 'revisit', 'reopen', 'honour', 'respect', 'audit', 'publish'],
  object: { nouns: ['contract', 'deal', 'agreement', 'accord', 'treaty', 'pact', 'licence', 'concession', 'lease', 'convention'] },
  agents: ['subject'],
  recipients: ['prep:with'],
  needs: ['agent', 'future'],
  firmness: 'commitment',
  weight: 75,
  confidence: 0.7,
  yields: [
    { text: 'Lusaka intends to renegotiate its power deal with Eskom.', agents: ['ZMB'], recipients: ['Eskom'], factuality: 'planned' },
    { text: 'Gabon will review all mining contracts by the end of 2026.', agents: ['GAB'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Lusaka renegotiated its power deal with Eskom in 2023.', because: 'it is done' }],
})
