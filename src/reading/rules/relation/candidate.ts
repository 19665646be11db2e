/** A state is a candidate for a body. In: a noun. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'

export const candidate = claimRule({
  id: 'relation/candidate',
  kind: 'relation',
  type: 'membership',
  plover: null,
  nouns: ['candidate', 'applicant'],
  context: ['membership', 'accession', 'union', 'eu', 'nato', 'bloc', 'member', 'join', 'status'],
  notContext: ['election', 'party', 'vote', 'president', 'job', 'post'],
  agents: ['apposed', 'subject'],
  recipients: ['prep:of', 'prep:for', 'prep:to'],
  needs: ['agent', 'state', 'done'],
  firmness: 'event',
  weight: 40,
  confidence: 0.65,
  yields: [{ text: 'Moldova has been a candidate for membership since June 2022.', agents: ['MDA'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The candidate in Moldova lost the election.', because: 'a person' }],
})
