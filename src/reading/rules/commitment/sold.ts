/** A party has sold large goods to a named buyer for a sum. In: a clause. Out: `commitment/supply`, seller as agent. */
import { claimRule } from '../../rule.ts'
import { pieces } from './goods.ts'
import { works } from './works.ts'

export const sold = claimRule({
  id: 'commitment/sold',
  kind: 'commitment',
  type: 'supply',
  plover: 'COOPERATE',
  verbs: ['sell', 'deliver', 'supply', 'ship', 'divest', 'offload', 'export', 'send'],
  object: {
    nouns: [
      ...pieces,
      ...works,
      'stake',
      'block',
      'interest',
      'majority',
      'minority',
      'half',
      'third',
      'business',
      'arm',
      'unit',
      'mine',
      'plant',
      'field',
      'refinery',
      'operation',
      'asset',
      'subsidiary',
      'division',
      'share',
      'holding',
      'licence',
    ],
  },
  agents: ['subject'],
  recipients: ['prep:to', 'beside-object'],
  amounts: ['money', 'count'],
  needs: ['agent', 'recipient', 'amount'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.7,
  yields: [
    { text: 'Russia sold India five trains for $54 million.', agents: ['RUS'], recipients: ['IND'], amount: { value: 5.4e7, unit: 'USD' } },
    {
      text: 'Embraer has sold aircraft worth $1.5 billion to Poland.',
      agents: ['Embraer'],
      recipients: ['POL'],
      amount: { value: 1.5e9, unit: 'USD', qualifier: 'exact' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The airline sold old jets to Poland.', because: 'no sum' }],
})
