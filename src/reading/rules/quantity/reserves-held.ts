/** What lies in a state's ground, told with "has". In: a clause with a figure. Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const reservesHeld = claimRule({
  id: 'quantity/reserves-held',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  verbs: ['have', 'boast', 'sit', 'host', 'possess'],
  context: ['ground', 'underground', 'proved', 'proven', 'reserve', 'reserves', 'resource', 'resources', 'deposit', 'deposits'],
  notContext: ['stake', 'invest', 'capacity', 'produce', 'export'],
  agents: ['subject'],
  recipients: [],
  amounts: ['physical'],
  needs: ['agent', 'amount', 'done'],
  firmness: 'event',
  weight: 54,
  confidence: 0.7,
  yields: [
    {
      text: 'Nigeria has 210 trillion cubic feet of gas in the ground.',
      agents: ['NGA'],
      materials: ['natural-gas'],
    },
    { text: 'Bolivia sits on 23 million tonnes of lithium resources.', agents: ['BOL'], amount: { value: 2.3e7, unit: 't' } },
  ],
  yieldsNothing: [{ text: 'Nigeria has 40 tonnes of gold in the vault.', because: 'no ore in the ground' }],
})
