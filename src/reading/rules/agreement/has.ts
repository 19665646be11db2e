/** An instrument that a party has with another: "has an offtake agreement with X". In: a clause. Out: `agreement/contract`, both as agents. */
import { claimRule } from '../../rule.ts'

export const has = claimRule({
  id: 'agreement/has',
  kind: 'agreement',
  type: 'contract',
  typeByNoun: [
    { nouns: ['memorandum', 'mou'], type: 'mou' },
    { nouns: ['framework'], type: 'framework' },
    { nouns: ['treaty', 'pact', 'trade', 'partnership', 'accord'], type: 'treaty' },
  ],
  plover: 'AGREE',
  verbs: ['have', 'hold'],
  object: {
    nouns: ['agreement', 'contract', 'deal', 'offtake', 'arrangement', 'treaty', 'pact', 'memorandum', 'mou', 'accord', 'concession'],
  },
  notContext: ['if', 'talk', 'hope', 'want', 'no', 'yet'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'counterpart', 'actual'],
  firmness: 'agreement',
  weight: 46,
  confidence: 0.65,
  yields: [
    {
      text: 'Boliden has a long-term contract with Codelco for copper concentrate.',
      agents: ['Boliden', 'Codelco'],
      factuality: 'happened',
    },
    { text: 'Rwanda holds a concession with Trafigura.', agents: ['RWA', 'Trafigura'], factuality: 'happened' },
    { text: 'Ghana has a fisheries agreement with Norway.', agents: ['GHA', 'NOR'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Ghana has had a good year with Norway.', because: 'no instrument' },
    { text: 'Boliden has a dispute with Codelco over a contract.', because: 'a dispute' },
  ],
})
