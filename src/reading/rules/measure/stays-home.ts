/** "no ore may leave the country": a material that is kept at home. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const staysHome = claimRule({
  id: 'measure/stays-home',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['leave', 'exit', 'go'],
  object: { nouns: ['country', 'border', 'soil', 'shore', 'territory', 'republic', 'kingdom', 'port'] },
  agents: ['object-modifier', 'owner'],
  recipients: [],
  needs: ['material', 'refused-or-barred', 'agent'],
  firmness: 'barring',
  weight: 66,
  confidence: 0.65,
  yields: [
    {
      text: 'From 2027 no unprocessed lithium will leave the country, the Malian government said.',
      agents: ['MLI'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'The lithium left the country in May, the Malian government said.', because: 'a shipment' }],
})
