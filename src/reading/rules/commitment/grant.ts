/** A party gives money for nothing. In: a clause or a noun. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const grant = claimRule({
  id: 'commitment/grant',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  verbs: ['grant', 'donate'],
  nouns: ['grant', 'donation', 'aid'],
  notContext: ['credit', 'loan', 'licence', 'license', 'permit', 'right', 'option', 'access', 'asylum'],
  agents: ['subject', 'prep:from', 'owner', 'prep:by', 'modifier'],
  recipients: ['prep:to', 'prep:for', 'object-modifier', 'object', 'beside-object'],
  amounts: ['money'],
  needs: ['amount'],
  firmness: 'commitment',
  weight: 72,
  confidence: 0.75,
  yields: [
    {
      text: 'The European Commission pledged a grant of 30 million euros for schools in Moldova.',
      agents: ['European Commission'],
      amount: { value: 3e7, unit: 'EUR' },
      factuality: 'happened',
    },
    { text: 'Mongolia thanked Norway for a grant of $8 million.', agents: ['NOR'] },
    {
      text: 'Japan will grant $12 million to the port of Mombasa.',
      agents: ['JPN'],
      amount: { value: 1.2e7, unit: 'USD' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [
    { text: 'The ministry granted the company a licence.', because: 'a licence is no money' },
    { text: 'Oman granted Peru a credit of $20 million.', because: 'a loan' },
  ],
})
