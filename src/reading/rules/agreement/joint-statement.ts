/** Parties put out a statement together. In: a clause. Out: `agreement/joint-statement`. */
import { claimRule } from '../../rule.ts'

export const jointStatement = claimRule({
  id: 'agreement/joint-statement',
  kind: 'agreement',
  type: 'joint-statement',
  plover: 'AGREE',
  verbs: ['issue', 'release', 'publish', 'put out', 'make', 'sign', 'adopt'],
  object: { nouns: ['statement', 'declaration', 'communique', 'communiqué'] },
  context: ['joint', 'common', 'communique', 'communiqué', 'final'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient'],
  firmness: 'agreement',
  weight: 51,
  confidence: 0.75,
  yields: [{ text: 'Ankara and Lima issued a joint statement on borates.', agents: ['TUR', 'PER'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The ministry in Lima issued a statement on prices.', because: 'nobody joined it' }],
})
