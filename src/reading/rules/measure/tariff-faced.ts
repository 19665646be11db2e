/** A duty told of those who pay it: "Peru faces a US tariff of 10%". In: a clause. Out: `measure/tariff`, who sets it as agent. */
import { claimRule } from '../../rule.ts'

export const tariffFaced = claimRule({
  id: 'measure/tariff-faced',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: ['face', 'pay', 'incur', 'attract', 'draw'],
  object: { nouns: ['tariff', 'duty', 'levy', 'surcharge'] },
  notContext: ['if', 'threaten', 'could', 'may', 'stamp'],
  agents: ['object-modifier', 'prep:to', 'prep:in', 'prep:from'],
  recipients: ['subject'],
  amounts: ['percent'],
  needs: ['agent', 'recipient', 'amount', 'state'],
  firmness: 'measure',
  weight: 68,
  confidence: 0.65,
  yields: [
    {
      text: 'Peruvian copper will face a US tariff of 10% from August 2027.',
      agents: ['USA'],
      recipients: ['PER'],
      amount: { value: 10, unit: '%' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Peru could face a US tariff of 10% if it joins.', because: 'a threat, no rule' }],
})
