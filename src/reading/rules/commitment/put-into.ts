/** Money put into something: "has put $1.2bn into a mine". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const putInto = claimRule({
  id: 'commitment/put-into',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['put', 'plough', 'sink', 'pump', 'channel', 'funnel'],
  notContext: ['loan', 'aid', 'far', 'date'],
  agents: ['subject'],
  recipients: [],
  amounts: ['money'],
  needs: ['agent', 'amount', 'prep:into'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.7,
  yields: [
    { text: 'Vale will sink $2 billion into a copper project in Peru.', agents: ['Vale'], factuality: 'planned' },
    { text: 'Kuwait is channelling $400 million into ports in Kenya.', agents: ['KWT'] },
    { text: 'Fortescue has pumped $300 million into a mine in Gabon.', agents: ['Fortescue'] },
    { text: 'Fortescue will funnel $300 million into a mine in Gabon.', agents: ['Fortescue'] },
    { text: 'Posco ploughed $700 million into a salt lake in Argentina.', agents: ['Posco'], amount: { value: 7e8, unit: 'USD' } },
    {
      text: 'Vedanta has put $1.2 billion into a copper mine in Zambia.',
      agents: ['Vedanta'],
      amount: { value: 1.2e9, unit: 'USD' },
      materials: ['copper'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Vedanta puts the worth of the mine at $1.2 billion.', because: 'an estimate binds nobody' }],
})
