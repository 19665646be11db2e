/** A duty or a ban with which a state answers: "responded with a 50% duty on". In: the noun under a verb of answering. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const answeredWith = claimRule({
  id: 'measure/answered-with',
  kind: 'measure',
  type: 'tariff',
  typeByNoun: [{ nouns: ['sanction'], type: 'sanction' }],
  plover: 'SANCTION',
  nouns: ['tariff', 'duty', 'levy', 'surcharge', 'sanction'],
  carriers: ['answer', 'respond', 'retaliate', 'reply', 'hit back', 'counter', 'strike back', 'react'],
  notContext: ['if', 'threaten', 'call', 'criticism'],
  agents: ['subject'],
  recipients: ['prep:on', 'prep:against'],
  amounts: ['percent'],
  needs: ['agent', 'state', 'unwished'],
  firmness: 'measure',
  weight: 77,
  confidence: 0.7,
  yields: [
    {
      text: 'Brazil answered with a 50% duty on American wine.',
      agents: ['BRA'],
      recipients: ['USA'],
      amount: { value: 50, unit: '%' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Brazil answered the criticism of its duty on wine.', because: 'no new duty' }],
})
