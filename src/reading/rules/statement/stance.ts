/** How one stands to a thing: "is concerned about the law", "is ready to talk". In: an adjective with "be". Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const stance = claimRule({
  id: 'statement/stance',
  kind: 'statement',
  type: 'position',
  plover: null,
  adjectives: [
    'concerned',
    'worried',
    'alarmed',
    'opposed',
    'grateful',
    'convinced',
    'confident',
    'disappointed',
    'ready',
    'willing',
    'prepared',
    'open',
  ],
  verbs: ['concern', 'oppose', 'alarm', 'disappoint', 'commit'],
  notContext: ['likely', 'market', 'door', 'plant', 'road'],
  agents: ['subject', 'object'],
  recipients: ['prep:to', 'prep:with'],
  needs: ['agent', 'state', 'stands'],
  firmness: 'saying',
  weight: 48,
  confidence: 0.6,
  yields: [
    { text: 'Vientiane is concerned about the new dam, its spokesman said.', agents: ['LAO'], factuality: 'happened' },
    { text: 'Ghana is ready to mediate in the dispute.', agents: ['GHA'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'The plant in Ghana is ready for use.', because: 'a plant has no position' },
    { text: 'The road to Kumasi is open.', because: 'a road' },
  ],
})
