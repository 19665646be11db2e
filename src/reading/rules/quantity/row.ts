/** A row of a table or list: "Chile: 5.3 million tonnes" under "Copper output in 2024". In: a line without a verb (rows.ts). Out: `quantity`, its type from the heading. */
import { claimRule } from '../../rule.ts'

export const row = claimRule({
  id: 'quantity/row',
  kind: 'quantity',
  type: 'production',
  typeByNoun: [
    { nouns: ['share', 'shares'], type: 'share' },
    { nouns: ['price', 'prices', 'quotation'], type: 'price' },
    { nouns: ['reserve', 'reserves', 'deposits', 'resources', 'holdings'], type: 'reserves' },
    { nouns: ['import', 'imports', 'export', 'exports', 'trade', 'turnover', 'shipments', 'deliveries', 'purchases'], type: 'trade' },
    { nouns: ['output', 'production', 'mined', 'produced', 'capacity', 'extraction'], type: 'production' },
  ],
  plover: null,
  agents: ['subject'],
  recipients: [],
  amounts: ['physical', 'money', 'percent'],
  firmness: 'event',
  weight: 60,
  confidence: 0.75,
  yields: [
    {
      text: 'Copper output in 2024\nChile: 5.3 million tonnes\nPeru: 2.6 million tonnes',
      agents: ['PER'],
      amount: { value: 2.6e6, unit: 't' },
      materials: ['copper'],
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
    { text: 'Foreign exchange reserves: Kenya $9bn, Uganda $4bn.', type: 'reserves', agents: ['UGA'], amount: { value: 4e9, unit: 'USD' } },
    {
      text: 'Markets\nZinc, Singapore: $3,120 a tonne on 12 May 2025',
      type: 'price',
      materials: ['zinc'],
      amount: { value: 3120, unit: 'USD' },
    },
    {
      text: 'Figures\nTrade Chile–Japan: $17bn in 2024 (2023: $16bn)',
      type: 'trade',
      agents: ['CHL', 'JPN'],
      amount: { value: 1.7e10, unit: 'USD' },
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
  ],
  yieldsNothing: [
    { text: 'Fees\nChile: $40', because: 'the heading names no measure' },
    { text: 'Copper output in 2024\nSource: 12 companies', because: 'no actor, no unit of output' },
    { text: 'Copper output in 2024\nChile: Codelco to build a mine for $2bn', because: 'a project, no figure of output' },
  ],
})
