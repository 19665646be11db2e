/** "reserves the right to respond": a threat told as a right. In: a clause. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const reservesRight = claimRule({
  id: 'statement/reserves-right',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['reserve', 'have', 'assert'],
  object: { nouns: ['right'] },
  context: [
    'respond',
    'retaliate',
    'react',
    'reply',
    'strike',
    'answer',
    'punish',
    'countermeasure',
    'countermeasures',
    'self-defence',
    'reciprocate',
  ],
  notContext: ['election', 'vote', 'court'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:against'],
  needs: ['agent', 'state', 'affirmed'],
  firmness: 'saying',
  weight: 73,
  confidence: 0.65,
  yields: [{ text: 'Amman reserves the right to respond to the raid.', agents: ['JOR'] }],
  yieldsNothing: [
    { text: 'Amman reserves the right to buy 4,000 tonnes more.', because: 'an option' },
    { text: 'Amman reserved a table to respond to guests.', because: 'no right' },
  ],
})
