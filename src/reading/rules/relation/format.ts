/** A format of meetings was set up. In: a clause. Out: `relation/format`. */
import { claimRule } from '../../rule.ts'

export const format = claimRule({
  id: 'relation/format',
  kind: 'relation',
  type: 'format',
  plover: null,
  verbs: ['establish', 'create', 'launch', 'found', 'set up', 'date', 'initiate', 'inaugurate'],
  object: { nouns: ['format', 'forum', 'platform', 'mechanism', 'grouping', 'dialogue'] },
  notContext: ['will', 'would', 'agree', 'plan'],
  agents: ['object'],
  recipients: [],
  needs: ['time', 'agent'],
  firmness: 'event',
  weight: 63,
  confidence: 0.8,
  yields: [{ text: 'The C5+1 format was created in 2015.', agents: ['KAZ', 'KGZ', 'TJK', 'TKM', 'USA', 'UZB'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The file format was created in 1993.', because: 'no states meet in it' }],
})
