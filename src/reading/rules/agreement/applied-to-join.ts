/** A state asks to become a party or a member. In: a clause. Out: `agreement/accession`, possible. */
import { claimRule } from '../../rule.ts'

export const appliedToJoin = claimRule({
  id: 'agreement/applied-to-join',
  kind: 'agreement',
  type: 'accession',
  plover: 'AGREE',
  verbs: ['apply'],
  context: ['membership', 'accession', 'admission'],
  notContext: ['visa', 'army', 'club', 'university'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 62,
  confidence: 0.7,
  yields: [{ text: 'Georgia applied for membership of the bloc in 2022.', agents: ['GEO'] }],
  yieldsNothing: [{ text: 'Paraguay applied the new rules in May.', because: 'it joins nothing' }],
})
