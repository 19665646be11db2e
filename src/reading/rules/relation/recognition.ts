/** One state recognises another, or does not. In: a clause. Out: `relation/diplomatic`. */
import { claimRule } from '../../rule.ts'

export const recognition = claimRule({
  id: 'relation/recognition',
  kind: 'relation',
  type: 'diplomatic',
  plover: null,
  verbs: ['recognise', 'recognize'],
  object: { nouns: ['government', 'independence', 'state', 'republic', 'statehood', 'sovereignty'], actor: true },
  notContext: ['need', 'importance', 'role', 'fact', 'certificate', 'diploma', 'contribution', 'annexation'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 67,
  confidence: 0.75,
  yields: [
    { text: 'Serbia does not recognise Kosovo.', agents: ['SRB'], recipients: ['XKX'], factuality: 'denied' },
    { text: 'Ireland recognised the state of Palestine in May 2024.', agents: ['IRL'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Serbia recognises the importance of the corridor.', because: 'a view, no relation' }],
})
