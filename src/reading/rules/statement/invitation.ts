/** One invites another. In: a clause. Out: `statement/invitation`. */
import { claimRule } from '../../rule.ts'

export const invitation = claimRule({
  id: 'statement/invitation',
  kind: 'statement',
  type: 'invitation',
  plover: 'COOPERATE',
  verbs: ['invite'],
  nouns: ['invitation'],
  carriers: ['extend', 'issue', 'send', 'offer', 'renew', 'convey', 'hand'],
  agents: ['prep:from', 'subject'],
  recipients: ['object', 'prep:to', 'prep:for'],
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
    { text: 'King Felipe extended an invitation to Gabriel Boric to visit Madrid.', agents: ['ESP'], recipients: ['CHL'] },
  ],
  yieldsNothing: [
    { text: 'The minister accepted an invitation to Lima.', because: 'who invites is not told' },
    { text: 'The report invites doubt about copper.', because: 'a report invites nobody' },
  ],
})
