/** Money that will be spent or paid, told in the passive without by whom: "A further 1.5 billion will be spent on shells". In: a clause. Out: `commitment/investment`, agent those for whom the text speaks. */
import { claimRule } from '../../rule.ts'

export const moneyAhead = claimRule({
  id: 'commitment/money-ahead',
  kind: 'commitment',
  type: 'investment',
  typeByNoun: [
    { nouns: ['loan', 'credit'], type: 'loan' },
    { nouns: ['tranche', 'grant', 'aid', 'assistance', 'support'], type: 'grant' },
  ],
  plover: 'COOPERATE',
  verbs: [
    'spend',
    'invest',
    'provide',
    'allocate',
    'transfer',
    'release',
    'disburse',
    'set aside',
    'earmark',
    'make available',
    'put',
    'pay out',
  ],
  object: { money: true },
  notContext: ['if', 'tax', 'fine', 'dividend', 'compensation', 'could', 'may', 'loss'],
  agents: ['prep:by', 'issuer'],
  recipients: ['prep:to'],
  amounts: ['money'],
  needs: ['agent', 'object-amount', 'promised', 'said-of'],
  firmness: 'commitment',
  weight: 50,
  confidence: 0.65,
  yields: [
    {
      text: 'Readout: Ghana and Togo\n\nGhana and Togo met in Lomé. A further $15 million will be spent on the coast.',
      agents: ['GHA', 'TGO'],
      amount: { value: 15e6, unit: 'USD' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'A further $15 million will be spent on the coast.', because: 'nobody is known to spend it' }],
})
