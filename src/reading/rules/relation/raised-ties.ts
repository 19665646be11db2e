/** States raise their ties to a partnership or an alliance. In: a clause. Out: `relation/alliance`, all parties as agents. */
import { claimRule } from '../../rule.ts'

export const raisedTies = claimRule({
  id: 'relation/raised-ties',
  kind: 'relation',
  type: 'alliance',
  plover: 'COOPERATE',
  verbs: ['elevate', 'upgrade', 'raise', 'lift', 'establish', 'form', 'forge', 'announce', 'declare'],
  object: { nouns: ['tie', 'ties', 'relation', 'relations', 'relationship', 'partnership', 'alliance'] },
  context: ['strategic', 'partnership', 'alliance'],
  notContext: ['company', 'firm', 'business', 'diplomatic', 'private', 'venture'],
  agents: ['subject', 'owner'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 52,
  confidence: 0.65,
  yields: [{ text: 'Vietnam elevated its ties with Finland to a strategic partnership.', agents: ['VNM', 'FIN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Vietnam raised prices for its partners.', because: 'no ties' }],
})
