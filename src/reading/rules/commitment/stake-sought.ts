/** A stake that a party eyes or weighs, told without its size. In: a clause. Out: `commitment/investment`, possible. */
import { claimRule } from '../../rule.ts'

export const stakeSought = claimRule({
  id: 'commitment/stake-sought',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['eye', 'seek', 'consider', 'weigh', 'mull', 'explore', 'pursue', 'study', 'discuss'],
  object: { nouns: ['stake', 'shareholding', 'equity', 'holding', 'takeover', 'acquisition', 'purchase'] },
  notContext: ['if'],
  agents: ['subject'],
  recipients: ['prep:from'],
  amounts: ['percent', 'money'],
  needs: ['agent', 'state', 'unplanned'],
  firmness: 'commitment',
  weight: 56,
  confidence: 0.65,
  yields: [{ text: 'Mubadala of Abu Dhabi is weighing a stake in a Zambian mine.', agents: ['ARE'], factuality: 'possible' }],
  yieldsNothing: [{ text: 'Mubadala holds a stake in a Zambian mine.', because: 'a stake held' }],
})
