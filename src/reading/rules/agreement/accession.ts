/** A state joins an instrument or a body. In: a clause. Out: `agreement/accession`. */
import { claimRule } from '../../rule.ts'
import { bodies } from '../relation/bodies.ts'

export const accession = claimRule({
  id: 'agreement/accession',
  kind: 'agreement',
  type: 'accession',
  plover: 'AGREE',
  verbs: ['join', 'accede', 'enter', 'sign up', 'admit'],
  nouns: ['accession'],
  context: bodies,
  notContext: [
    'sanction',
    'sanctions',
    'ceremony',
    'talk',
    'team',
    'reserve',
    'market',
    'support',
    'restate',
    'sale',
    'supply',
    'purchase',
    'offtake',
    'lease',
  ],
  agents: ['owner', 'prep:of', 'subject'],
  recipients: [],
  needs: ['agent', 'state', 'unwished'],
  firmness: 'event',
  weight: 58,
  confidence: 0.8,
  yields: [
    { text: 'Paraguay has applied to join the OECD.', agents: ['PRY'] },
    { text: 'Rwanda acceded to the New York Convention in 2025.', agents: ['RWA'], factuality: 'happened' },
    { text: 'Namibia joins the Windhoek Charter on Fisheries.', agents: ['NAM'], factuality: 'happened' },
    {
      text: 'President Tokayev said that Kazakhstan would join the Abraham Accords.',
      agents: ['KAZ'],
      attribution: ['KAZ'],
      factuality: 'planned',
    },
    { text: "Chile's foreign minister announced the accession of Peru to the Artemis Accords.", agents: ['PER'], attribution: ['CHL'] },
    { text: 'Azerbaijan will not join the Abraham Accords, the Foreign Ministry said.', agents: ['AZE'], factuality: 'denied' },
  ],
  yieldsNothing: [
    { text: 'Ghana restated its support for the accession of Togo to the World Trade Organization.', because: 'supported, not done' },
    { text: 'Sonatrach entered into a treaty of sale with Italy.', because: 'a contract of two, no body' },
    { text: 'Turkmenistan joined the talks in Ashgabat.', because: 'talks are no instrument' },
    { text: 'Ghana may not join the Artemis Accords.', because: 'held unlikely by the author, refused by nobody' },
  ],
})
