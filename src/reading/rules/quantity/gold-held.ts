/** Gold or currency that a central bank or treasury holds. In: a clause with a figure. Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const goldHeld = claimRule({
  id: 'quantity/gold-held',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  verbs: ['have', 'hold', 'own', 'keep', 'store'],
  context: ['gold', 'bullion'],
  notContext: ['mine', 'mines', 'deposit', 'dealer', 'produce', 'export', 'reserve', 'reserves', 'price', 'seize', 'stake'],
  agents: ['subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['agent', 'state', 'amount', 'done', 'object-amount'],
  firmness: 'event',
  weight: 55,
  confidence: 0.7,
  yields: [{ text: "Hungary's central bank holds 110 tonnes of gold.", agents: ['HUN'], amount: { value: 110, unit: 't' } }],
  yieldsNothing: [{ text: 'The mines of Hungary hold 40 tonnes of gold.', because: 'ore in the ground' }],
})
