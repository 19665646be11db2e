/** What a party says there is not: "there is no deal", "no decision has been taken". In: a verb of saying with its clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const noSuch = claimRule({
  id: 'statement/no-such',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: ['say', 'tell', 'insist', 'declare', 'maintain', 'state', 'stress', 'add', 'note', 'reply', 'answer'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'says-none'],
  firmness: 'saying',
  weight: 37,
  confidence: 0.65,
  yields: [
    { text: 'The Georgian foreign ministry said no decision had been taken on the port.', agents: ['GEO'], factuality: 'happened' },
    { text: 'There is no deal on the corridor, Yerevan said.', agents: ['ARM'] },
  ],
  yieldsNothing: [
    { text: 'The Georgian foreign ministry said no ship had sailed.', because: 'news, no denial' },
    { text: 'There is no deal on the corridor.', because: 'nobody says so' },
  ],
})
