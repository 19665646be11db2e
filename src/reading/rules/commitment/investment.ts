/** A party puts money into something abroad or at home. In: a clause or a noun. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const investment = claimRule({
  id: 'commitment/investment',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['invest', 'spend', 'inject', 'pour', 'commit', 'add', 'contribute', 'allocate', 'earmark', 'set aside', 'finance', 'fund'],
  nouns: ['investment'],
  notContext: ['date', 'stock', 'import', 'imported', 'estimate', 'year-on-year', 'subsidy', 'grant', 'loan'],
  agents: ['subject', 'owner', 'prep:by'],
  recipients: [],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'Glencore will invest $400 million in a copper mine in Zambia.',
      agents: ['Glencore'],
      amount: { value: 4e8, unit: 'USD' },
      materials: ['copper'],
      place: 'Zambia',
      factuality: 'planned',
    },
    {
      text: 'Vale is considering an investment of €90 million in a nickel plant in Canada.',
      agents: ['Vale'],
      amount: { value: 9e7, unit: 'EUR' },
      factuality: 'possible',
    },
  ],
  yieldsNothing: [{ text: 'The ministry invested much time in the text.', because: 'time is no money' }],
})
