/** Goods booked or signed for: "has booked 3 million tonnes of coal". In: a clause. Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'

export const booked = claimRule({
  id: 'commitment/booked',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  verbs: ['book', 'secure', 'sign', 'contract', 'snap up', 'charter', 'lock in', 'line up', 'pick up', 'tender', 'buy', 'purchase'],
  context: ['tonne', 'tonnes', 't', 'mt', 'barrel', 'barrels', 'cargo', 'cargoes', 'shipment', 'shipments', 'bcm', 'lng'],
  notContext: ['profit', 'loss', 'revenue', 'supply', 'deliver', 'sell', 'export', 'agreement', 'contract', 'memorandum', 'deal', 'loan'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:with'],
  amounts: ['physical', 'count'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 65,
  confidence: 0.7,
  yields: [
    {
      text: 'Pakistan has booked 40,000 tonnes of coal from Indonesia.',
      agents: ['PAK'],
      recipients: ['IDN'],
      amount: { value: 40000, unit: 't' },
    },
    {
      text: 'Petronas signed for 12 cargoes of Omani crude.',
      agents: ['Petronas'],
      amount: { value: 12, unit: 'count' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Petronas booked a loss on 12 cargoes of oil.', because: 'an account, not a purchase' }],
})
