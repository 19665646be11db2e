/** A sum behind a giver's name in a list of pledges: "Germany: 125 million euro" under "Pledges announced". In: a line (rows.ts). Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const pledgeRow = claimRule({
  id: 'commitment/pledge-row',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  agents: [],
  recipients: [],
  amounts: ['money', 'physical', 'count'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.75,
  yields: [
    {
      text: 'Donors’ conference for Chad: pledges made in Rome\n\nSpain: 40 million euros, of which 5 million for schools\nQatar: $25 million',
      agents: ['ESP'],
      amount: { value: 4e7, unit: 'EUR' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    { text: 'Exports of beef in 2025\n\nSpain: 40 million euros\nQatar: $25 million', because: 'trade, no pledges' },
    { text: 'Pledges made in Rome\n\nTotal: 40 million euros', because: 'of nobody' },
  ],
})
