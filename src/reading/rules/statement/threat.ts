/** One threatens another. In: a clause. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const threat = claimRule({
  id: 'statement/threat',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['threaten'],
  nouns: ['threat'],
  carriers: ['repeat', 'make', 'issue', 'renew'],
  agents: ['subject'],
  recipients: ['object', 'prep:on', 'prep:against', 'prep:with'],
  amounts: ['percent', 'money'],
  needs: ['agent'],
  firmness: 'saying',
  weight: 80,
  confidence: 0.8,
  yields: [
    {
      text: 'Last week President Trump threatened Ottawa with a 40 percent tariff.',
      agents: ['USA'],
      amount: { value: 40, unit: '%' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The flood could reach the mine in Peru.', because: 'nobody threatens' }],
})
