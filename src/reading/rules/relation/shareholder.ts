/** Who became or is a shareholder, with how much: "a shareholder with 9 per cent". In: a noun. Out: `relation/ownership`. */
import { claimRule } from '../../rule.ts'

export const shareholder = claimRule({
  id: 'relation/shareholder',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  nouns: ['shareholder'],
  agents: ['apposed', 'subject'],
  recipients: ['prep:in', 'prep:of'],
  amounts: ['percent'],
  needs: ['agent', 'amount'],
  firmness: 'event',
  weight: 58,
  confidence: 0.7,
  yields: [
    {
      text: 'Glencore is now a shareholder of Viterra with 9 per cent.',
      agents: ['Glencore'],
      amount: { value: 9, unit: '%' },
    },
  ],
  yieldsNothing: [{ text: 'Glencore met its largest shareholder in May.', because: 'no stake is told' }],
})
