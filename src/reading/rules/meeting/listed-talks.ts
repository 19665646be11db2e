/** Talks in an actor's list: "Talks with Angola on the dam". In: a line without a verb. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const listedTalks = claimRule({
  id: 'meeting/listed-talks',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [
    { nouns: ['call', 'phone', 'telephone'], type: 'call' },
    { nouns: ['summit'], type: 'summit' },
  ],
  plover: 'CONSULT',
  nouns: ['talk', 'talks', 'meeting', 'summit', 'consultation', 'negotiation', 'dialogue', 'call'],
  notContext: ['reporter', 'journalist', 'investor', 'press', 'company', 'firm', 'union'],
  agents: ['prep:between', 'owner', 'pair'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['listed', 'recipient', 'state'],
  firmness: 'event',
  weight: 50,
  confidence: 0.65,
  yields: [{ text: 'Week\n\nNamibia:\n- Talks with Angola on the Baynes dam\n- a new school', agents: ['NAM', 'AGO'] }],
  yieldsNothing: [{ text: 'Week\n\nNamibia:\n- Talks on the Baynes dam\n- a new school', because: 'no other side' }],
})
