/** A state becomes a party to an instrument or a member of a body. In: a noun under "become". Out: `agreement/accession`. */
import { claimRule } from '../../rule.ts'
import { bodies } from '../relation/bodies.ts'

export const becomesParty = claimRule({
  id: 'agreement/becomes-party',
  kind: 'agreement',
  type: 'accession',
  plover: 'AGREE',
  nouns: ['party', 'signatory', 'member', 'participant', 'partner', 'observer', 'country'],
  notContext: ['trading', 'strategic', 'dispute'],
  carriers: ['become'],
  context: [...bodies, 'statute'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'unwished'],
  firmness: 'event',
  weight: 58,
  confidence: 0.75,
  yields: [
    {
      text: 'The minister said that Armenia would become a party to the Rome Statute.',
      agents: ['ARM'],
      factuality: 'planned',
    },
    { text: 'In 2015 Kazakhstan became a member of the World Trade Organization.', agents: ['KAZ'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Peru became a party to the dispute.', because: 'a dispute is no instrument' }],
})
