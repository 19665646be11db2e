/** A stake in a bracket behind what is owned, in a firm's own release: "its Kombo Mine (80%; Sonko Minerals 20%)". In: a sentence (bracketed-stakes.ts). Out: `relation/ownership`. */
import { claimRule } from '../../rule.ts'

export const bracketedStake = claimRule({
  id: 'relation/bracketed-stake',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  agents: [],
  recipients: [],
  amounts: ['percent'],
  firmness: 'event',
  weight: 60,
  confidence: 0.75,
  yields: [
    {
      text: 'Kombo Graphite Limited (the "Company") reports on its Kombo Mine (80%; Sonko Minerals 20%) in the Gambia.',
      agents: ['Kombo Graphite Limited'],
      amount: { value: 80, unit: '%' },
    },
  ],
  yieldsNothing: [
    { text: 'The minister visited the Kombo Mine (80% finished) in the Gambia.', because: 'how far it is built' },
    {
      text: 'Kombo Graphite Limited (the "Company") reports on its Kombo Mine (80% complete) in the Gambia.',
      because: 'how far it is built',
    },
  ],
})
