/** One sets another a deadline. In: a noun under a light verb. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const ultimatum = claimRule({
  id: 'statement/ultimatum',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  nouns: ['deadline', 'ultimatum'],
  carriers: ['set', 'give', 'issue', 'impose', 'hand', 'deliver'],
  notContext: ['project', 'tender', 'bidder', 'application'],
  agents: ['subject'],
  recipients: ['prep:for', 'prep:to'],
  needs: ['agent', 'state'],
  firmness: 'saying',
  weight: 74,
  confidence: 0.7,
  yields: [{ text: 'Tehran issued an ultimatum to Baku in May 2025.', agents: ['IRN'], recipients: ['AZE'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Bidders for the mine in Peru missed the deadline.', because: 'nobody sets it' }],
})
