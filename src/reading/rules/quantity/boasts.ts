/** "boasts 90 trillion cubic feet of gas", "sits on 5 million tonnes of tin": what lies in a state's ground. In: a clause with a figure. Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const boasts = claimRule({
  id: 'quantity/boasts',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  verbs: ['boast', 'possess', 'sit', 'harbour', 'host'],
  notContext: ['stake', 'share', 'percent', 'capacity', 'year', 'day', 'output', 'export'],
  agents: ['subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['agent', 'state', 'amount', 'material', 'done'],
  firmness: 'event',
  weight: 53,
  confidence: 0.7,
  yields: [
    { text: 'Tanzania boasts 57 trillion cubic feet of gas.', agents: ['TZA'], materials: ['natural-gas'] },
    { text: 'Congo sits on 6 million tonnes of cobalt.', amount: { value: 6e6, unit: 't' } },
  ],
  yieldsNothing: [{ text: 'Tanzania hosts 40 firms.', because: 'no ore' }],
})
