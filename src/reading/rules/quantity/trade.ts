/** Trade between states, or what one sells or buys abroad, as a figure. In: a noun or a verb. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const trade = claimRule({
  id: 'quantity/trade',
  kind: 'quantity', type: 'trade',
  plover: null,
  nouns: ['trade', 'turnover', 'export', 'import', 'commerce', 'shipment'],
  notContext: ['deficit', 'ban', 'quota', 'cap', 'control', 'restriction', 'war', 'share', 'price', 'percent', 'tariff', 'duty', 'suspend', 'lift', 'minister'],
  agents: ['prep:between', 'owner', 'modifier', 'prep:of', 'subject'], recipients: ['prep:to', 'prep:with', 'prep:from', 'prep:and'], amounts: ['money', 'physical'], needs: ['amount', 'agent'],
  firmness: 'event', weight: 55, confidence: 0.8,
  yields: [
    { text: 'Trade between Turkey and Georgia rose from $1.9 billion in 2021 to $3.2 billion in 2024.', agents: ['TUR', 'GEO'], amount: { value: 3.2e9, unit: 'USD' }, time: { start: '2024-01-01', end: '2024-12-31' }, factuality: 'happened' },
    { text: "Peru's exports of copper to China reached $14 billion in 2024.", agents: ['PER'], recipients: ['CHN'], amount: { value: 1.4e10, unit: 'USD' }, materials: ['copper'] },
  ],
  yieldsNothing: [{ text: 'Turkey and Georgia discussed trade in Batumi.', because: 'no figure' }],
})
