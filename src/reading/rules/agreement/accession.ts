/** A state joins an instrument or a body. In: a clause. Out: `agreement/accession`. */
import { claimRule } from '../../rule.ts'

export const accession = claimRule({
  id: 'agreement/accession',
  kind: 'agreement', type: 'accession',
  plover: 'AGREE',
  verbs: ['join', 'accede', 'enter'],
  nouns: ['accession'],
  context: ['accord', 'accords', 'treaty', 'convention', 'pact', 'brics', 'nato', 'wto', 'organization', 'organisation', 'union', 'agreement', 'initiative', 'partnership', 'alliance', 'council', 'bank', 'protocol', 'coalition', 'association'],
  notContext: ['ceremony', 'talk', 'team', 'reserve', 'market', 'support', 'restate'],
  agents: ['subject', 'owner', 'prep:of'], recipients: [], needs: ['agent', 'state'],
  firmness: 'event', weight: 58, confidence: 0.8,
  yields: [
    { text: 'President Tokayev said that Kazakhstan would join the Abraham Accords.', agents: ['KAZ'], attribution: ['KAZ'], factuality: 'planned' },
    { text: 'Azerbaijan will not join the Abraham Accords, the Foreign Ministry said.', agents: ['AZE'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'Turkmenistan joined the talks in Ashgabat.', because: 'talks are no instrument' }],
})
