/** A state leaves a body or an instrument, told with it as object: "left the union". In: a clause. Out: `agreement/accession`, denied. */
import { claimRule } from '../../rule.ts'
import { bodies } from '../relation/bodies.ts'

export const leftBody = claimRule({
  id: 'agreement/left-body',
  kind: 'agreement',
  type: 'accession',
  plover: 'RETREAT',
  verbs: ['leave', 'quit', 'exit', 'abandon', 'denounce'],
  object: {
    actor: true,
    nouns: ['treaty', 'convention', 'statute', 'charter', 'organisation', 'organization', 'alliance', 'bloc', 'pact', 'union', 'court'],
  },
  context: [...bodies, 'charter', 'statute', 'treaty', 'convention', 'court', 'pact'],
  notContext: ['company', 'post', 'office', 'meeting', 'talk', 'city', 'country', 'room', 'door', 'if'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'unplanned'],
  firmness: 'event',
  weight: 57,
  confidence: 0.65,
  yields: [
    { text: 'Niger left the International Organisation of La Francophonie in March 2025.', agents: ['NER'], factuality: 'happened' },
    { text: 'Hungary has quit the International Criminal Court.', agents: ['HUN'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The minister left the court in Niamey.', because: 'he went out' }],
})
