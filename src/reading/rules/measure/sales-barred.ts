/** "barred the sale of chips to X": a state keeps goods from a buyer. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const salesBarred = claimRule({
  id: 'measure/sales-barred',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: [
    'ban',
    'bar',
    'prohibit',
    'forbid',
    'outlaw',
    'restrict',
    'block',
    'curb',
    'limit',
    'embargo',
    'allow',
    'permit',
    'authorise',
    'authorize',
    'clear',
  ],
  object: { nouns: ['sale', 'supply', 'transfer', 'delivery', 'provision', 'reexport', 'transit', 'shipment'] },
  notContext: ['import', 'imports', 'alcohol', 'stake', 'share', 'asset'],
  agents: ['subject'],
  recipients: ['prep:to'],
  context: ['to', 'abroad', 'overseas'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'Seoul barred the sale of etching machines to Iran on 4 May 2025.',
      agents: ['KOR'],
      recipients: ['IRN'],
      factuality: 'happened',
    },
    {
      text: 'A decree prohibiting the transfer of zinc to Georgia was signed by President Vladimir Putin.',
      agents: ['RUS'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Seoul barred the sale of tickets at the station.', because: 'nothing leaves the country' }],
})
