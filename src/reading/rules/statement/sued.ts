/** One takes another to court or before the trade body. In: a clause. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const sued = claimRule({
  id: 'statement/sued',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: ['sue', 'take', 'bring', 'haul'],
  object: { actor: true },
  context: ['wto', 'court', 'tribunal', 'arbitration', 'icsid', 'organization', 'organisation', 'justice', 'sue'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'saying',
  weight: 70,
  confidence: 0.7,
  yields: [{ text: 'Brazil took Canada to the World Trade Organization over aircraft subsidies.', agents: ['BRA'], recipients: ['CAN'] }],
  yieldsNothing: [{ text: 'The train took the Kenyan minister to Mombasa.', because: 'a ride' }],
})
