/** "said it would close the fields unless it was paid". In: a verb of saying. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const unless = claimRule({
  id: 'statement/unless',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['say', 'tell', 'declare', 'announce'],
  agents: ['subject'],
  recipients: ['object', 'prep:to'],
  needs: ['agent', 'state', 'penalty-unless'],
  firmness: 'saying',
  weight: 77,
  confidence: 0.65,
  yields: [
    { text: 'Maputo said it would cancel the licence unless the firm paid.', agents: ['MOZ'], factuality: 'happened' },
    { text: 'Ankara said it would close the strait if its ship was not released.', agents: ['TUR'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Maputo said it would buy the plant if the price fell.', because: 'no penalty' },
    { text: 'Maputo said it would cancel the licence.', because: 'a plan' },
  ],
})
