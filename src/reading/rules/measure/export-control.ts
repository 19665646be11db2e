/** A state limits what leaves it, or eases that. In: a clause or a noun. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const exportControl = claimRule({
  id: 'measure/export-control',
  kind: 'measure', type: 'export-control',
  plover: 'SANCTION',
  verbs: ['ban', 'restrict', 'suspend', 'lift', 'ease', 'impose', 'introduce', 'tighten', 'cap', 'place', 'put', 'shelve', 'limit', 'halt', 'stop', 'curb', 'license', 'extend', 'prohibit', 'require', 'relax', 'remove', 'scrap', 'reimpose', 'expand', 'stay'],
  object: { nouns: ['export', 'shipment', 'ban', 'control', 'curb', 'quota', 'licence', 'license', 'embargo', 'restriction', 'cap', 'rule', 'limit'] },
  context: ['export', 'exports', 'shipment', 'shipments', 'quota', 'quotas', 'licence', 'licences', 'license', 'licenses', 'ban', 'embargo', 'cap', 'caps', 'rare-earth', 'rule'],
  notContext: ['import', 'imports', 'sanction', 'sanctions', 'visa', 'tariff', 'lithium mining'],
  agents: ['subject', 'owner'], recipients: ['prep:to', 'prep:on', 'prep:against'], amounts: ['physical'], needs: ['agent'],
  firmness: 'measure', weight: 68, confidence: 0.75,
  yields: [
    { text: 'Malaysia banned exports of raw rare earths in January 2024.', agents: ['MYS'], materials: ['rare-earths'], factuality: 'happened', time: { start: '2024-01-01', end: '2024-01-31' } },
    { text: 'Zimbabwe will not lift its ban on exports of lithium ore.', agents: ['ZWE'], materials: ['lithium'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'Malaysia exports rare earths to Japan.', because: 'a flow is no rule' }],
})
