/** A cap on the price at which a punished state may sell. In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const priceCap = claimRule({
  id: 'measure/price-cap',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: measureVerbs,
  object: { nouns: ['cap', 'ceiling'] },
  context: ['price'],
  alsoContext: ['russian', 'russia', 'iranian', 'venezuelan', 'seaborne', 'sanction', 'sanctions'],
  notContext: ['rent', 'rice', 'bread', 'tariff'],
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:on', 'prep:from'],
  amounts: ['money'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 70,
  confidence: 0.65,
  yields: [
    {
      text: 'Australia lowered its price cap on Russian crude to $47.60 a barrel.',
      agents: ['AUS'],
      recipients: ['RUS'],
      amount: { value: 47.6, unit: 'USD' },
    },
  ],
  yieldsNothing: [{ text: 'Australia set a price cap on bread.', because: 'nobody is punished' }],
})
