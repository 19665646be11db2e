/** A state that is let into a body: "Japan was admitted as an observer". In: a clause. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'

export const admitted = claimRule({
  id: 'relation/admitted',
  kind: 'relation',
  type: 'membership',
  plover: null,
  verbs: ['admit', 'accept'],
  object: { actor: true },
  context: ['observer', 'member', 'membership', 'partner', 'associate'],
  notContext: ['if', 'hospital', 'invitation'],
  agents: ['object'],
  recipients: ['prep:to', 'prep:into', 'prep:in'],
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 45,
  confidence: 0.65,
  yields: [
    { text: 'Japan was admitted as an observer in 2024.', agents: ['JPN'], factuality: 'happened' },
    { text: 'The bloc has admitted Laos as a full member.', agents: ['LAO'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The minister of Laos admitted that the member had left.', because: 'he owns up to it' }],
})
