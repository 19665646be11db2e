/** An instrument in a list of what two parties signed: "Memorandum of understanding on ayurveda". In: a line without a verb. Out: `agreement`. */
import { claimRule } from '../../rule.ts'

export const listed = claimRule({
  id: 'agreement/listed',
  kind: 'agreement',
  type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou', 'memorandums', 'memoranda'], type: 'mou' },
    { nouns: ['letter'], type: 'letter-of-intent' },
    { nouns: ['framework', 'roadmap', 'programme', 'program'], type: 'framework' },
    { nouns: ['declaration', 'statement'], type: 'joint-statement' },
    { nouns: ['treaty', 'protocol', 'convention', 'pact', 'accord', 'extradition'], type: 'treaty' },
  ],
  plover: 'AGREE',
  nouns: [
    'memorandum',
    'mou',
    'agreement',
    'protocol',
    'treaty',
    'convention',
    'declaration',
    'letter',
    'arrangement',
    'framework',
    'accord',
    'pact',
    'contract',
    'programme',
    'roadmap',
  ],
  notContext: ['$', 'million', 'billion', 'tonne', 'tonnes', 'barrel', 'loan', 'grant', 'worth'],
  agents: ['pair', 'owner'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['listed', 'recipient'],
  firmness: 'agreement',
  weight: 39,
  confidence: 0.7,
  yields: [
    {
      text: 'India and Angola: outcomes of the visit\n\nDocuments signed\n\n1. Memorandum of understanding on ayurveda\n2. Protocol on the return of prisoners',
      type: 'mou',
      agents: ['IND', 'AGO'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    {
      text: 'India: outcomes of the visit\n\nNext\n\n1. Memorandum of understanding on ayurveda\n2. Dinner',
      because: 'its parties are not told',
    },
  ],
})
