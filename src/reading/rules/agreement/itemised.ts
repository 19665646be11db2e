/** An instrument in a list behind a colon: "signed four documents: a treaty on extradition, a memorandum on ports". In: a noun. Out: `agreement`, its type from the noun. */
import { claimRule } from '../../rule.ts'

export const itemised = claimRule({
  id: 'agreement/itemised',
  kind: 'agreement',
  type: 'framework',
  typeByNoun: [
    { nouns: ['memorandum', 'mou'], type: 'mou' },
    { nouns: ['letter'], type: 'letter-of-intent' },
    { nouns: ['declaration', 'statement'], type: 'joint-statement' },
    { nouns: ['contract'], type: 'contract' },
    { nouns: ['treaty', 'convention', 'protocol', 'pact', 'accord', 'extradition'], type: 'treaty' },
  ],
  plover: 'AGREE',
  nouns: [
    'treaty',
    'agreement',
    'memorandum',
    'mou',
    'protocol',
    'convention',
    'programme',
    'program',
    'letter',
    'declaration',
    'contract',
    'accord',
    'pact',
    'arrangement',
    'plan',
    'roadmap',
    'charter',
  ],
  agents: ['signers'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['itemised', 'parties', 'state'],
  firmness: 'agreement',
  weight: 55,
  confidence: 0.75,
  yields: [
    {
      text: 'The ministers of Kenya and Japan signed four documents: a treaty on extradition, a memorandum on steam and two agreements on visas.',
      type: 'treaty',
      agents: ['KEN', 'JPN'],
      factuality: 'happened',
    },
    {
      text: 'Three agreements were exchanged between Chile and Ghana: a protocol on cocoa, an agreement on air services and a programme of cultural exchanges.',
      agents: ['CHL', 'GHA'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    {
      text: 'The ministers of Kenya and Japan signed four books: a treaty of Aristotle and three plays.',
      because: 'no instruments are counted',
    },
    { text: 'Kenya and Japan signed a document: a plan was not in it.', because: 'one document, no list' },
  ],
})
