/** A system or service that is to begin on a day: "the customs system will go live in March". In: a clause. Out: `commitment/policy`, agent whose it is, else for whom the text speaks. */
import { claimRule } from '../../rule.ts'

export const goesLive = claimRule({
  id: 'commitment/goes-live',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['go', 'come'],
  context: ['live', 'online', 'service'],
  notContext: ['broadcast', 'concert', 'television', 'interview', 'if', 'match'],
  subject: 'thing',
  agents: ['owner-of-subject', 'issuer'],
  recipients: [],
  needs: ['agent', 'ahead', 'time', 'state'],
  firmness: 'commitment',
  weight: 50,
  confidence: 0.65,
  yields: [
    {
      text: 'Kenya’s new customs system will go live in March 2027.',
      agents: ['KEN'],
      factuality: 'planned',
      time: { start: '2027-03-01', end: '2027-03-31' },
    },
  ],
  yieldsNothing: [
    { text: 'Kenya’s old customs system went live in March 2019.', because: 'it is at work' },
    { text: 'Ana Ruiz will go live in Peru in March 2027.', because: 'a move' },
  ],
})
