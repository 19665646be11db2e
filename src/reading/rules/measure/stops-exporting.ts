/** A state stops or resumes exporting a thing, told with the gerund. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const stopsExporting = claimRule({
  id: 'measure/stops-exporting',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['stop', 'cease', 'halt', 'quit', 'end', 'forbid', 'prohibit', 'ban', 'resume', 'bar', 'allow', 'permit', 'block', 'let'],
  context: ['exporting', 'ship', 'export', 'shipping'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 67,
  confidence: 0.7,
  yields: [
    {
      text: 'Cambodia will stop exporting bauxite from 1 May 2029.',
      agents: ['KHM'],
      materials: ['bauxite'],
      factuality: 'planned',
      time: { start: '2029-05-01', end: null },
    },
  ],
  yieldsNothing: [{ text: 'Cambodia stopped counting the ore that it ships.', because: 'nothing about exports' }],
})
