/** An event of its own that a state will hold: "will hold joint exercises in June", "will hold an auction". In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const eventAhead = claimRule({
  id: 'commitment/event-ahead',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['hold', 'organise', 'organize', 'stage', 'host'],
  object: {
    nouns: (
      'exercise drill manoeuvre patrol referendum auction tender census seminar workshop exhibition course training fair expo roadshow ' +
      'competition pilot trial inspection plebiscite'
    ).split(' '),
  },
  notContext: ['if', 'football', 'party', 'rebel'],
  agents: ['subject', 'prep:by'],
  recipients: ['prep:with'],
  needs: ['agent', 'promised', 'state'],
  firmness: 'commitment',
  weight: 40,
  confidence: 0.65,
  yields: [
    { text: 'Japan and the Philippines will hold naval exercises in June 2027.', agents: ['JPN', 'PHL'], factuality: 'planned' },
    { text: 'Oman will hold an auction for six blocks in March 2027.', agents: ['OMN'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Japan held naval exercises in June 2024.', because: 'it is over' }],
})
