/** How a state voted: "voted against the resolution". In: a clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const voted = claimRule({
  id: 'statement/voted',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: ['vote', 'abstain'],
  context: ['against', 'abstain'],
  notContext: ['voter', 'election', 'president', 'presidential', 'shareholder', 'poll', 'district'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'affirmed', 'unplanned'],
  firmness: 'refusal',
  weight: 66,
  confidence: 0.7,
  yields: [{ text: 'Hungary voted against the regulation.', agents: ['HUN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Hungary votes in April.', because: 'an election' }],
})
