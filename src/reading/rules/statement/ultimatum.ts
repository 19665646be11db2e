/** One sets another a deadline or makes a request. In: a noun under a light verb. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const ultimatum = claimRule({
  id: 'statement/ultimatum',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  nouns: ['deadline', 'ultimatum', 'request', 'demand', 'appeal'],
  carriers: ['set', 'give', 'issue', 'impose', 'hand', 'deliver', 'make', 'put', 'submit', 'renew', 'repeat', 'send'],
  notContext: ['project', 'tender', 'bidder', 'application', 'data', 'comment'],
  agents: ['owner', 'subject'],
  recipients: ['prep:for', 'prep:to'],
  needs: ['agent', 'state'],
  firmness: 'saying',
  weight: 74,
  confidence: 0.7,
  yields: [
    { text: 'A request that the mines be reopened was made by Norway in May 2025.', agents: ['NOR'], factuality: 'happened' },
    { text: 'Tehran issued an ultimatum to Baku in May 2025.', agents: ['IRN'], recipients: ['AZE'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Bidders for the mine in Peru missed the deadline.', because: 'nobody sets it' }],
})
