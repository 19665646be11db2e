/** A turn in somebody's policy, in the author's judgement. In: a noun or a clause. Out: `assessment/policy-shift`. */
import { claimRule } from '../../rule.ts'

export const policyShift = claimRule({
  id: 'assessment/policy-shift',
  kind: 'assessment',
  type: 'policy-shift',
  plover: null,
  nouns: ['abandonment', 'withdrawal', 'turnaround', 'reversal', 'retreat', 'pivot', 'departure', 'softening', 'strategy'],
  verbs: ['pivot', 'reorient', 'turn away', 'devise', 'abandon'],
  notContext: ['troop', 'soldier', 'offer', 'bid', 'project', 'cash', 'publish', 'release', 'present', 'unveil', 'adopt'],
  agents: ['owner', 'subject', 'prep:of'],
  recipients: ['prep:towards', 'prep:from', 'prep:to'],
  needs: ['agent'],
  firmness: 'judgement',
  weight: 25,
  confidence: 0.6,
  yields: [{ text: "Another factor is Berlin's abandonment of pressure on Tunisia.", agents: ['DEU'] }],
  yieldsNothing: [{ text: 'The withdrawal of cash was recorded by the bank.', because: 'money, not policy' }],
})
