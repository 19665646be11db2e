/** States that are allies or partners by treaty, also where no day is told. In: a noun. Out: `relation/alliance`. */
import { claimRule } from '../../rule.ts'

export const allied = claimRule({
  id: 'relation/allied',
  kind: 'relation',
  type: 'alliance',
  plover: null,
  nouns: ['ally', 'partner'],
  context: ['treaty', 'strategic', 'defence', 'defense', 'military'],
  notContext: ['sign', 'become', 'talk', 'investment', 'if'],
  agents: ['subject'],
  recipients: ['prep:of', 'owner'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 39,
  confidence: 0.6,
  yields: [{ text: 'Thailand is a treaty ally of the United States.', agents: ['THA', 'USA'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Thailand is looking for a strategic partner.', because: 'no partner is named' }],
})
