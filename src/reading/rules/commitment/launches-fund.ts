/** A fund, bond or facility with its sum that a party starts: "launches its $1bn bond in January", "launched a $600m facility". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const launchesFund = claimRule({
  id: 'commitment/launches-fund',
  kind: 'commitment',
  type: 'investment',
  typeByNoun: [{ nouns: ['loan', 'credit', 'lending', 'guarantee'], type: 'loan' }],
  plover: 'COOPERATE',
  verbs: [
    'launch',
    'set up',
    'establish',
    'create',
    'start',
    'issue',
    'float',
    'open',
    'unveil',
    'endow',
    'replenish',
    'capitalise',
    'capitalize',
  ],
  object: {
    nouns: ['fund', 'bond', 'sukuk', 'facility', 'programme', 'program', 'scheme', 'vehicle', 'window', 'initiative', 'platform', 'line'],
  },
  notContext: ['yield', 'maturity', 'if', 'stake', 'plant', 'nuclear', 'trade', 'tariff'],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:with', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'amount', 'unwished'],
  firmness: 'commitment',
  weight: 59,
  confidence: 0.65,
  yields: [
    {
      text: 'The Inter-American Development Bank launches its $1 billion Amazon bond in January.',
      agents: ['Inter-American Development Bank'],
      amount: { value: 1e9, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Qatar launched a fund for the arts.', because: 'no sum' }],
})
