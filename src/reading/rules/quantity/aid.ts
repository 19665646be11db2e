/** Aid as a figure of the past: "X's aid to Y amounted to". In: a noun under a verb. Out: `quantity/aid`. */
import { claimRule } from '../../rule.ts'

export const aid = claimRule({
  id: 'quantity/aid',
  kind: 'quantity',
  type: 'aid',
  plover: null,
  nouns: ['aid', 'assistance'],
  carriers: ['total', 'reach', 'stand', 'amount', 'come', 'exceed', 'rise', 'fall', 'grow', 'climb', 'surpass', 'top', 'be'],
  agents: ['owner', 'prep:from', 'prep:by', 'modifier'],
  recipients: ['prep:to', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'done'],
  firmness: 'event',
  weight: 74,
  confidence: 0.7,
  yields: [
    {
      text: "Norway's aid to Malawi amounted to 900 million kroner in 2024.",
      agents: ['NOR'],
      recipients: ['MWI'],
      amount: { value: 9e8, unit: 'NOK' },
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
  ],
  yieldsNothing: [{ text: 'Norway pledged 900 million kroner in aid to Malawi.', because: 'a promise' }],
})
