/** An instrument named with its parties: "a letter of intent between X and Y", "X's agreement with Y expired". In: a noun. Out: `agreement`. */
import { claimRule } from '../../rule.ts'

export const between = claimRule({
  id: 'agreement/between',
  kind: 'agreement',
  type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou'], type: 'mou' },
    { nouns: ['letter'], type: 'letter-of-intent' },
    { nouns: ['framework', 'roadmap'], type: 'framework' },
    { nouns: ['declaration', 'statement'], type: 'joint-statement' },
    { nouns: ['treaty', 'pact', 'accord', 'intergovernmental', 'trade', 'fishery', 'fisheries', 'peace', 'partnership'], type: 'treaty' },
  ],
  plover: 'AGREE',
  nouns: ['agreement', 'treaty', 'contract', 'deal', 'framework', 'memorandum', 'letter', 'pact', 'accord', 'declaration', 'mou'],
  agents: ['owner', 'prep:between', 'subject', 'pair'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['recipient', 'counterpart'],
  firmness: 'agreement',
  weight: 40,
  confidence: 0.65,
  yields: [
    { text: 'The fisheries agreement between Morocco and Norway expired in 2024.', agents: ['MAR', 'NOR'], factuality: 'denied' },
    {
      text: 'A framework agreement between Ghana and Germany has been in force since 2023.',
      type: 'framework',
      agents: ['GHA', 'DEU'],
    },
  ],
  yieldsNothing: [
    { text: 'Chile and Peru reaffirm their support for the Paris Agreement.', because: 'its parties are not named' },
    { text: 'There was broad agreement in the room.', because: 'no parties, no instrument' },
  ],
})
