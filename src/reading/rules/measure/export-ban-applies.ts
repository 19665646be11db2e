/** A curb on exports told as what begins, ends or stays: "the ban on exports of X takes effect". In: a noun under a verb. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const exportBanApplies = claimRule({
  id: 'measure/export-ban-applies',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  nouns: ['ban', 'restriction', 'control', 'curb', 'quota', 'embargo', 'moratorium', 'prohibition', 'suspension', 'cap'],
  carriers: ['take effect', 'enter', 'come', 'start', 'begin', 'remain', 'stay', 'expire', 'lapse', 'end', 'apply', 'kick in', 'run out'],
  context: ['export', 'exports', 'shipment', 'shipments'],
  notContext: ['import', 'imports', 'if'],
  agents: ['owner', 'prep:by', 'modifier', 'prep:in'],
  recipients: ['prep:to', 'prep:against'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'A ban on exports of raw tin takes effect in Bolivia on 1 July 2026.',
      agents: ['BOL'],
      materials: ['tin'],
      time: { start: '2026-07-01', end: '2026-07-01' },
    },
  ],
  yieldsNothing: [{ text: 'A ban on smoking took effect in Bolivia.', because: 'nothing about exports' }],
})
