/** A change of visa rules told as a noun: "the abolition of visas for X", "announced visa-free entry for X". In: a noun. Out: `measure/visa`. */
import { claimRule } from '../../rule.ts'

export const visaChange = claimRule({
  id: 'measure/visa-change',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  nouns: ['entry', 'travel', 'access', 'regime', 'waiver'],
  context: ['visa', 'visas', 'visa-free'],
  notContext: ['regulation', 'tourism', 'ban'],
  agents: ['owner', 'prep:by', 'subject', 'modifier'],
  recipients: ['prep:for', 'prep:to', 'prep:on'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 66,
  confidence: 0.7,
  yields: [{ text: 'Malaysia announced visa-free entry for Indian tourists from 1 December 2027.', agents: ['MYS'], recipients: ['IND'] }],
  yieldsNothing: [{ text: 'The abolition of fees for students in Malaysia was announced.', because: 'a fee is no visa' }],
})
