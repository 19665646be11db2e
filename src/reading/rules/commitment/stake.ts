/** A stake that a party will or may take, or gets by a deal. In: a clause. Out: `commitment/investment`; a stake held is `relation/ownership`. */
import { claimRule } from '../../rule.ts'

export const stake = claimRule({
  id: 'commitment/stake',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['take', 'get', 'receive', 'obtain', 'gain', 'secure', 'give', 'offer'],
  object: { nouns: ['stake', 'shareholding', 'equity', 'interest', 'holding'] },
  notContext: ['talk', 'rate', 'loan', 'attention'],
  agents: ['subject'],
  recipients: ['prep:from'],
  amounts: ['percent', 'money'],
  needs: ['agent', 'amount', 'future'],
  firmness: 'commitment',
  weight: 68,
  confidence: 0.7,
  yields: [
    {
      text: 'Eramet will get a 30 percent stake in the lithium project.',
      agents: ['Eramet'],
      amount: { value: 30, unit: '%' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Sumitomo holds a stake of 12% in a mine in Peru.', because: 'held, not promised' }],
})
