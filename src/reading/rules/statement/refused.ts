/** "said it would not negotiate": a refusal told with will and not. In: a clause. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const refused = claimRule({
  id: 'statement/refused',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: [
    'negotiate',
    'accept',
    'tolerate',
    'yield',
    'bow',
    'surrender',
    'compromise',
    'bargain',
    'cede',
    'give up',
    'give in',
    'recognise',
    'recognize',
    'back down',
    'apologise',
    'apologize',
  ],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:with'],
  needs: ['agent', 'state', 'refused'],
  firmness: 'refusal',
  weight: 66,
  confidence: 0.7,
  yields: [
    { text: 'Hanoi said it would not negotiate under pressure.', agents: ['VNM'], factuality: 'happened' },
    { text: 'President Petro will not accept the ruling.', agents: ['COL'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Hanoi did not accept the parcel.', because: 'a past fact' },
    { text: 'Hanoi will accept the ruling.', because: 'no refusal' },
  ],
})
