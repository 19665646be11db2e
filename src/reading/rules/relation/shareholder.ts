/** Who became or is a shareholder, with how much: "the largest shareholder with 15 per cent". In: a noun. Out: `relation/ownership`. */
import { claimRule } from '../../rule.ts'

export const shareholder = claimRule({
  id: 'relation/shareholder',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  nouns: ['shareholder'],
  agents: ['subject'],
  recipients: ['prep:in', 'prep:of'],
  amounts: ['percent'],
  needs: ['agent', 'amount'],
  firmness: 'event',
  weight: 58,
  confidence: 0.7,
  yields: [
    {
      text: 'Rio Tinto became the largest shareholder in Arcadium with a stake of 15 per cent.',
      agents: ['Rio Tinto'],
      amount: { value: 15, unit: '%' },
    },
  ],
  yieldsNothing: [{ text: 'Rio Tinto met its largest shareholder in May.', because: 'no stake is told' }],
})
