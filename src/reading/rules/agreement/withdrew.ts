/** A state leaves an instrument or a body. In: a clause. Out: `agreement/accession`, denied. */
import { claimRule } from '../../rule.ts'
import { bodies } from '../relation/bodies.ts'

export const withdrew = claimRule({
  id: 'agreement/withdrew',
  kind: 'agreement',
  type: 'accession',
  plover: 'RETREAT',
  verbs: ['withdraw', 'pull out'],
  context: [...bodies, 'charter', 'statute'],
  notContext: ['troop', 'troops', 'force', 'money', 'cash', 'deposit', 'ambassador', 'candidate', 'bid'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'prep:from'],
  firmness: 'agreement',
  weight: 58,
  confidence: 0.65,
  yields: [{ text: 'Mali withdrew from the regional charter in 2023.', agents: ['MLI'], factuality: 'denied' }],
  yieldsNothing: [{ text: 'Mali withdrew its troops from the north.', because: 'troops leave no instrument' }],
})
