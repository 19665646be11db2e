/** One invites another. In: a clause. Out: `statement/invitation`. */
import { claimRule } from '../../rule.ts'

export const invitation = claimRule({
  id: 'statement/invitation',
  kind: 'statement',
  type: 'invitation',
  plover: 'COOPERATE',
  verbs: ['invite'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent'],
  firmness: 'saying',
  weight: 80,
  confidence: 0.85,
  yields: [
    {
      text: 'President Prabowo Subianto invited Emmanuel Macron to visit his country.',
      agents: ['IDN'],
      recipients: ['FRA'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The report invites doubt about copper.', because: 'a report invites nobody' }],
})
