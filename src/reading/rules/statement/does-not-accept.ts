/** What a party does not hold to be so: "does not consider the treaty binding". In: a clause of the present with "not". Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const doesNotAccept = claimRule({
  id: 'statement/does-not-accept',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  verbs: [
    'accept',
    'consider',
    'regard',
    'deem',
    'view',
    'share',
    'tolerate',
    'agree',
    'subscribe',
    'recognise',
    'recognize',
    'support',
    'endorse',
    'condone',
    'believe',
  ],
  notContext: ['tonne', 'percent', '$', 'if', 'border', 'data', 'information', 'reason', 'need', 'payment', 'card'],
  agents: ['subject'],
  recipients: ['prep:with'],
  needs: ['agent', 'state', 'refused-or-barred', 'now', 'object-or-clause'],
  firmness: 'refusal',
  weight: 56,
  confidence: 0.65,
  yields: [
    { text: 'Baku does not consider the treaty binding.', agents: ['AZE'], factuality: 'happened' },
    { text: 'We do not accept tariffs as a tool, President Lula said.', agents: ['BRA'] },
  ],
  yieldsNothing: [
    { text: 'Baku did not accept the parcel.', because: 'a past fact' },
    { text: 'Baku considers the treaty binding.', because: 'nothing is rejected' },
  ],
})
