/** A ban, quota or licence on exports that is set, cut, raised or dropped. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const exportQuota = claimRule({
  id: 'measure/export-quota',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: [...measureVerbs, 'grant'],
  object: {
    nouns: [
      'quota',
      'cap',
      'ban',
      'control',
      'curb',
      'licence',
      'license',
      'permit',
      'restriction',
      'embargo',
      'moratorium',
      'suspension',
      'halt',
      'freeze',
      'limit',
      'list',
    ],
  },
  context: ['export', 'exports', 'shipment', 'shipments', 'controlled', 'dual-use'],
  notContext: ['import', 'imports', 'sanction', 'sanctions', 'visa'],
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:to', 'prep:against'],
  amounts: ['physical'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 72,
  confidence: 0.7,
  yields: [
    {
      text: 'Congo set an export quota of 96,600 tonnes of cobalt for 2026.',
      agents: ['COD'],
      materials: ['cobalt'],
      amount: { value: 96600, unit: 't' },
    },
    { text: "Egypt's quota for exports of phosphate was set at 5 million tonnes.", agents: ['EGY'], factuality: 'happened' },
    { text: 'Vietnam is considering a ban on exports of raw tin.', agents: ['VNM'], materials: ['tin'], factuality: 'possible' },
  ],
  yieldsNothing: [{ text: 'Vietnam cut its exports of tin.', because: 'a flow is no rule' }],
})
