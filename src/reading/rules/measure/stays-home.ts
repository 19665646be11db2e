/** "no ore may leave the country": a material that is kept at home. In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'
import { bulk } from '../commitment/goods.ts'

export const staysHome = claimRule({
  id: 'measure/stays-home',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['leave', 'exit', 'go'],
  object: { nouns: ['country', 'border', 'soil', 'shore', 'territory', 'republic', 'kingdom', 'port'] },
  agents: ['object-modifier', 'owner'],
  recipients: [],
  context: [
    ...bulk,
    'mineral',
    'metal',
    'log',
    'lithium',
    'bauxite',
    'nickel',
    'copper',
    'gold',
    'cobalt',
    'manganese',
    'graphite',
    'concentrates',
    'minerals',
    'raw',
    'material',
    'materials',
    'scrap',
  ],
  needs: ['refused-or-barred', 'agent', 'state'],
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
