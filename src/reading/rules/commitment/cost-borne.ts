/** Who pays what a thing costs: "half the cost is borne by X". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const costBorne = claimRule({
  id: 'commitment/cost-borne',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['bear', 'meet', 'cover', 'foot', 'shoulder', 'pick up', 'split', 'share', 'carry', 'put up', 'advance', 'defray', 'underwrite'],
  object: { nouns: ['cost', 'bill', 'tab', 'expense', 'money', 'financing', 'capital', 'price', 'outlay', 'funding'] },
  notContext: ['if', 'market', 'rise', 'target', 'guidance', 'interest'],
  agents: ['subject'],
  recipients: [],
  amounts: ['money', 'percent'],
  needs: ['agent', 'unwished'],
  firmness: 'commitment',
  weight: 64,
  confidence: 0.7,
  yields: [
    { text: 'Half the cost of the bridge is borne by Norway.', agents: ['NOR'], amount: { value: 50, unit: '%' } },
    { text: 'Kuwait will foot the bill of $40 million.', agents: ['KWT'], amount: { value: 4e7, unit: 'USD' }, factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Costs met the target of the ministry in Kuwait.', because: 'nobody pays' }],
})
