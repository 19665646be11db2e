/** A representative will take part in a meeting abroad. In: a clause. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const attend = claimRule({
  id: 'commitment/attend',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['attend', 'participate', 'address'],
  context: [
    'summit',
    'conference',
    'forum',
    'meeting',
    'cop30',
    'cop31',
    'cop32',
    'assembly',
    'inauguration',
    'ceremony',
    'talks',
    'session',
    'congress',
    'expo',
    'funeral',
    'parade',
    'celebrations',
  ],
  notContext: ['if', 'lawmaker', 'student'],
  agents: ['subject'],
  recipients: ['prep:in', 'prep:at'],
  needs: ['person', 'ahead'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.7,
  yields: [
    { text: 'President Lula confirmed that he would attend the summit in Hanoi.', agents: ['BRA'], factuality: 'planned' },
    { text: 'King Felipe will not participate in the conference in Quito.', agents: ['ESP'], factuality: 'denied' },
  ],
  yieldsNothing: [
    { text: 'President Lula attended the summit in Hanoi in May 2024.', because: 'it is over' },
    { text: 'The students will attend the conference in Hanoi.', because: 'they stand for nobody' },
  ],
})
