/** Who is spared sanctions. In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const sanctionExempt = claimRule({
  id: 'measure/sanction-exempt',
  kind: 'measure',
  type: 'sanction',
  plover: 'CONCEDE',
  verbs: ['exempt', 'spare', 'exclude', 'free', 'carve out', 'release'],
  context: ['sanction', 'sanctions', 'embargo', 'blacklist'],
  notContext: ['if'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'object', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [{ text: 'Switzerland exempted Syrian banks from its sanctions.', agents: ['CHE'], recipients: ['SYR'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Switzerland exempted Syrian students from fees.', because: 'no sanctions' }],
})
