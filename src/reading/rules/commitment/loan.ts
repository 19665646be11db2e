/** A party lends money. In: a clause or a noun. Out: `commitment/loan`, lender as agent. */
import { claimRule } from '../../rule.ts'

export const loan = claimRule({
  id: 'commitment/loan',
  kind: 'commitment',
  type: 'loan',
  plover: 'AID',
  verbs: ['lend'],
  nouns: ['loan', 'credit', 'financing', 'lending'],
  notUnder: ['repay', 'service', 'owe', 'default', 'reschedule', 'restructure'],
  notContext: ['repay', 'repayment', 'interest', 'shareholder', 'military', 'club', 'striker', 'season'],
  agents: ['subject', 'prep:from', 'owner', 'prep:by', 'modifier'],
  recipients: ['prep:to', 'prep:for', 'object-modifier', 'object', 'beside-object'],
  amounts: ['money'],
  needs: ['amount'],
  firmness: 'commitment',
  weight: 72,
  confidence: 0.75,
  yields: [
    {
      text: 'The Asian Development Bank will lend Mongolia $150 million for roads.',
      agents: ['Asian Development Bank'],
      recipients: ['MNG'],
      amount: { value: 1.5e8, unit: 'USD' },
      factuality: 'planned',
    },
    {
      text: 'Norway has offered Gabon a loan of 500 million kroner ($53 million).',
      recipients: ['GAB'],
      amount: { value: 5e8, unit: 'NOK' },
    },
    {
      text: 'Norway lent $110 million to Zambia on 30 September.',
      agents: ['NOR'],
      time: { start: '2025-09-30', end: '2025-09-30' },
    },
    {
      text: 'The World Bank is considering a loan of as much as $80 million to Moldova.',
      agents: ['World Bank'],
      recipients: ['MDA'],
      amount: { value: 8e7, unit: 'USD', qualifier: 'up-to' },
      factuality: 'possible',
    },
  ],
  yieldsNothing: [
    { text: 'Chile must repay the loan of $200 million from China within 18 months.', because: 'an old loan is paid back' },
    { text: 'The striker joined the club on loan from Lyon for 12 million euros.', because: 'a player' },
    { text: 'The bank cut the interest on loans.', because: 'no sum is lent' },
  ],
})
