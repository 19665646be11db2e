/** A sum in a table of projects with who pays for them: "Project | Partner | Amount". In: a row (deal-rows.ts). Out: `commitment`, its type from the head of the column. */
import { claimRule } from '../../rule.ts'

export const dealRow = claimRule({
  id: 'commitment/deal-row',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  agents: [],
  recipients: [],
  amounts: ['money'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'Projects in Chad\n\nProject | Lender | Amount | Completion\nBridge at Bongor | African Development Bank | $40 million | 2028\nClinic | World Bank | $9 million | 2027',
      type: 'loan',
      agents: ['African Development Bank'],
      amount: { value: 4e7, unit: 'USD' },
      time: { start: '2028-01-01', end: '2028-12-31' },
    },
  ],
  yieldsNothing: [
    { text: 'Trade\n\nGoods | Country | Amount\nSesame | Spain | $40 million\nGum | Italy | $9 million', because: 'nobody pays for them' },
  ],
})
