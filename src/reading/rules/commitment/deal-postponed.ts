/** A purchase, sale or investment that is put off or called off, told in the passive without whose it is. In: a clause. Out: `commitment`, planned or denied, agent those for whom the text speaks. */
import { claimRule } from '../../rule.ts'

export const dealPostponed = claimRule({
  id: 'commitment/deal-postponed',
  kind: 'commitment',
  type: 'purchase',
  typeByNoun: [
    { nouns: ['sale', 'delivery', 'shipment'], type: 'supply' },
    { nouns: ['investment'], type: 'investment' },
  ],
  plover: 'COOPERATE',
  verbs: ['postpone', 'put off', 'delay', 'defer', 'cancel', 'call off', 'abandon', 'shelve', 'suspend', 'drop'],
  object: { nouns: ['purchase', 'acquisition', 'sale', 'investment', 'takeover', 'delivery', 'shipment'] },
  notContext: ['if', 'tax', 'price'],
  agents: ['subject', 'prep:by', 'issuer'],
  recipients: [],
  amounts: ['money', 'count', 'physical'],
  needs: ['agent', 'unwished'],
  firmness: 'commitment',
  weight: 47,
  confidence: 0.65,
  yields: [
    {
      text: 'Readout: Ghana and Togo\n\nGhana and Togo met in Lomé. The acquisition of the tug has been postponed until 2027.',
      agents: ['GHA', 'TGO'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'The acquisition of the tug has been postponed until 2027.', because: 'nobody is known to buy' }],
})
