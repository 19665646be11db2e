/** An order told from the side of who got it: "won an order for 12 trains from X". In: a noun under a verb of winning. Out: `commitment/supply`, the seller as agent. */
import { claimRule } from '../../rule.ts'
import { pieces } from '../commitment/goods.ts'

export const orderWon = claimRule({
  id: 'commitment/order-won',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  nouns: ['order', 'contract', 'tender', 'deal'],
  carriers: [
    'win',
    'get',
    'receive',
    'land',
    'secure',
    'bag',
    'clinch',
    'scoop',
    'obtain',
    'pick up',
    'take',
    'gain',
    'capture',
    'snare',
    'be in line',
  ],
  context: [...pieces, ...pieces.map((piece) => `${piece}s`)],
  notContext: ['repair', 'maintain', 'maintenance', 'if', 'court'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:by', 'object-modifier'],
  amounts: ['count', 'money'],
  needs: ['agent'],
  firmness: 'commitment',
  weight: 71,
  confidence: 0.75,
  yields: [
    {
      text: 'Alstom has won an order for 12 trains from Vietnam.',
      agents: ['FRA'],
      recipients: ['VNM'],
      amount: { value: 12, unit: 'count' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Alstom won an order of the court.', because: 'no goods' }],
})
