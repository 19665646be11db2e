/** Parties sign, adopt or conclude an instrument of which only the field is told. In: a clause. Out: `agreement`, its type from the instrument's name. */
import { claimRule } from '../../rule.ts'

export const signed = claimRule({
  id: 'agreement/signed',
  kind: 'agreement', type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou', 'memoranda', 'memorandums'], type: 'mou' },
    { nouns: ['letter', 'letters'], type: 'letter-of-intent' },
    { nouns: ['framework', 'roadmap'], type: 'framework' },
    { nouns: ['declaration', 'statement', 'communique', 'communiqué', 'text'], type: 'joint-statement' },
    { nouns: ['treaty', 'pact', 'accord', 'intergovernmental', 'convention', 'protocol', 'partnership'], type: 'treaty' },
  ],
  plover: 'AGREE',
  verbs: ['sign', 'conclude', 'adopt', 'initial', 'ratify', 'ink', 'seal', 'finalise', 'finalize', 'reach', 'agree', 'strike', 'endorse', 'approve'],
  object: { nouns: ['agreement', 'treaty', 'contract', 'deal', 'framework', 'memorandum', 'mou', 'letter', 'declaration', 'statement', 'pact', 'accord', 'arrangement', 'document', 'protocol', 'roadmap', 'communique', 'communiqué', 'text', 'convention', 'understanding', 'partnership'] },
  agents: ['subject'], recipients: ['prep:with', 'prep:between'], equals: true, perObject: true,
  firmness: 'agreement', weight: 50, confidence: 0.75,
  yields: [
    { text: 'Norway and Indonesia signed a memorandum of understanding on nickel in Oslo on 2 March 2026.', type: 'mou', agents: ['NOR', 'IDN'], materials: ['nickel'], time: { start: '2026-03-02', end: '2026-03-02' }, factuality: 'happened' },
    { text: 'Mexico has not signed any agreement with India on lithium.', agents: ['MEX', 'IND'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'The minister signed autographs in Lima.', because: 'no instrument' }],
})
