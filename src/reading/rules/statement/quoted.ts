/** What somebody is quoted as saying, where the words tell nothing else. In: a quotation with its speaker (quoted-views.ts). Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const quotedView = claimRule({
  id: 'statement/quoted',
  kind: 'statement',
  type: 'position',
  plover: null,
  agents: ['subject'],
  recipients: [],
  firmness: 'saying',
  weight: 20,
  confidence: 0.55,
  yields: [
    { text: '“Nobody has the right to shut a river to its neighbours,” President Boric said.', agents: ['CHL'], factuality: 'happened' },
    { text: '“Those who shut this river will pay a heavy price,” President Boric said.', type: 'threat', agents: ['CHL'] },
    { text: '“We never asked for their gunboats,” President Boric said.', type: 'rejection', agents: ['CHL'] },
    { text: '“They have stolen a river from the villages,” President Boric said.', type: 'accusation', agents: ['CHL'] },
  ],
  yieldsNothing: [
    { text: 'Nobody has the right to shut a river to its neighbours.', because: 'nobody is quoted' },
    { text: 'The ship was called “Pride of the Southern Sea and Islands” by President Boric.', because: 'a name' },
  ],
})
