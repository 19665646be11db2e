/** Export restrictions told as a noun with their author. In: a noun. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const exportRestrictions = claimRule({
  id: 'measure/export-restrictions',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  nouns: ['restriction', 'control', 'curb', 'ban', 'quota', 'licence', 'license', 'cap', 'embargo'],
  context: ['export', 'exports', 'shipment', 'shipments'],
  notContext: ['import', 'imports'],
  agents: ['owner', 'prep:by', 'prep:of', 'subject', 'modifier'],
  recipients: ['prep:to', 'prep:against'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 35,
  confidence: 0.6,
  yields: [{ text: 'Buyers of nickel fear the export quotas of Indonesia.', agents: ['IDN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Price restrictions worry buyers of nickel.', because: 'nothing about exports' }],
})
