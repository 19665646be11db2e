/** How much of a promised sum has been paid, spent or contracted so far: "of the $400m pledged only $170m has been disbursed". In: a clause. Out: `quantity/aid`. */
import { claimRule } from '../../rule.ts'

export const paidOut = claimRule({
  id: 'quantity/paid-out',
  kind: 'quantity',
  type: 'aid',
  plover: null,
  verbs: ['disburse', 'pay out', 'spend', 'contract', 'release', 'transfer', 'pay', 'draw down', 'bring', 'deliver', 'obligate'],
  context: ['only', 'far', 'date', 'pledge', 'promise', 'promised', 'pledged', 'commit', 'just', 'barely', 'yet', 'already', 'aside'],
  notContext: [
    'tonne',
    'export',
    'import',
    'tax',
    'year',
    'profit',
    'invest',
    'stake',
    'wheat',
    'will',
    'would',
    'loan',
    'debt',
    'contract',
    'plant',
    'mine',
  ],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:to'],
  amounts: ['money', 'percent'],
  needs: ['object-amount', 'done'],
  firmness: 'event',
  weight: 76,
  confidence: 0.65,
  yields: [
    {
      text: 'Of the $400 million promised by Norway in 2022, only $170 million has been disbursed.',
      amount: { value: 1.7e8, unit: 'USD' },
    },
    { text: 'So far, of the $25 million that Norway set aside in 2024, $11 million has been spent.', amount: { value: 11e6, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'Norway will disburse $170 million.', because: 'a promise' }],
})
