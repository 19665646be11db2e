/** What a deposit holds. In: a noun with a physical figure. Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const deposit = claimRule({
  id: 'quantity/deposit',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  nouns: ['deposit', 'resource'],
  notContext: ['stake', 'share', 'percent', 'per', 'cent', 'invest', 'acquire', 'buy', 'produce', 'licence', 'capacity'],
  agents: ['owner', 'modifier', 'subject', 'prep:of', 'prep:in'],
  recipients: [],
  amounts: ['physical'],
  needs: ['amount'],
  firmness: 'event',
  weight: 54,
  confidence: 0.65,
  yields: [
    {
      text: 'The tin deposit in Rwanda is estimated at 40,000 tonnes.',
      agents: ['RWA'],
      amount: { value: 40000, unit: 't' },
      materials: ['tin'],
    },
  ],
  yieldsNothing: [
    { text: 'Botswana gave Lucara a 30-year licence for the deposit.', because: 'years are no reserves' },
    { text: 'Energy Fuels will acquire the Kwale deposit for $28 million.', because: 'a price for the deposit' },
  ],
})
