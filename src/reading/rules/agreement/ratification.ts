/** The ratifying, signing or ending of an instrument told as a noun. In: a noun with its author. Out: `agreement`, its type from the instrument's name. */
import { claimRule } from '../../rule.ts'

export const ratification = claimRule({
  id: 'agreement/ratification',
  kind: 'agreement',
  type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou'], type: 'mou' },
    { nouns: ['framework', 'roadmap'], type: 'framework' },
    { nouns: ['treaty', 'pact', 'accord', 'convention', 'protocol', 'trade', 'partnership', 'ratification'], type: 'treaty' },
  ],
  plover: 'AGREE',
  nouns: ['ratification', 'signing', 'signature', 'renewal', 'termination'],
  carriers: ['complete', 'announce', 'block', 'back', 'approve', 'reject', 'delay', 'postpone', 'confirm', 'halt', 'suspend'],
  object: { nouns: ['agreement', 'treaty', 'contract', 'memorandum', 'mou', 'pact', 'accord', 'protocol', 'convention', 'deal'] },
  agents: ['owner', 'prep:by', 'subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'state'],
  firmness: 'agreement',
  weight: 48,
  confidence: 0.65,
  yields: [{ text: 'Chile completed the ratification of the fisheries treaty in May 2025.', type: 'treaty', agents: ['CHL'] }],
  yieldsNothing: [{ text: 'Chile announced the signing of a striker.', because: 'a player is no instrument' }],
})
