/** Money that somebody finds for a thing: "has come up with $30m for". In: a clause. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const comesUpWith = claimRule({
  id: 'commitment/comes-up-with',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  verbs: ['come', 'come up', 'step in', 'weigh in', 'step forward', 'come forward', 'chip in'],
  notContext: ['loan', 'plan', 'idea', 'tonne', 'tonnes', 'if'],
  agents: ['subject'],
  recipients: ['prep:for', 'prep:to'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'prep:with', 'state'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Kuwait has come up with $30 million for Yemen.',
      agents: ['KWT'],
      amount: { value: 3e7, unit: 'USD' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Kuwait came with 30 officers to Yemen.', because: 'no money' }],
})
