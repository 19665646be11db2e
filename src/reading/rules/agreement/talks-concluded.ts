/** Talks on an instrument that parties bring to an end: "wrapped up negotiations on a trade pact". In: a clause. Out: `agreement`, its type from the instrument's name. */
import { claimRule } from '../../rule.ts'
import { signed } from './signed.ts'

export const talksConcluded = claimRule({
  id: 'agreement/talks-concluded',
  kind: 'agreement',
  type: 'treaty',
  typeByNoun: [
    { nouns: ['memorandum'], type: 'mou' },
    { nouns: ['framework'], type: 'framework' },
    { nouns: ['contract', 'offtake'], type: 'contract' },
  ],
  plover: 'AGREE',
  verbs: ['conclude', 'complete', 'wrap up', 'finish', 'finalise', 'finalize', 'close'],
  object: { nouns: ['negotiation', 'talk'] },
  context: signed.object?.nouns ?? [],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'agreement',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'Canada and Ecuador wrapped up negotiations on a trade agreement in January 2025.',
      type: 'treaty',
      agents: ['CAN', 'ECU'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The family closed its talks on the house.', because: 'no instrument' }],
})
