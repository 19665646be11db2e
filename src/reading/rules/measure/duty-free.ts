/** Entry without duty that a state grants, prolongs or ends. In: a clause. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const dutyFree = claimRule({
  id: 'measure/duty-free',
  kind: 'measure',
  type: 'tariff',
  plover: 'CONCEDE',
  verbs: [
    'extend',
    'grant',
    'give',
    'offer',
    'end',
    'withdraw',
    'suspend',
    'renew',
    'restore',
    'prolong',
    'introduce',
    'revoke',
    'announce',
    'provide',
  ],
  object: { nouns: ['access', 'treatment', 'entry', 'status', 'preference', 'exemption', 'regime'] },
  context: ['duty-free', 'tariff-free', 'quota-free', 'zero-tariff', 'preferential', 'duty', 'tariff', 'zero-duty'],
  notContext: ['visa', 'visas', 'shop'],
  agents: ['subject'],
  recipients: ['prep:for', 'prep:to', 'prep:from', 'object'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.7,
  yields: [
    { text: 'China grants duty-free access to goods from Malawi from May 2026.', agents: ['CHN'], recipients: ['MWI'] },
    { text: 'Canada extended duty-free treatment for Ghanaian goods by two years.', agents: ['CAN'], recipients: ['GHA'] },
  ],
  yieldsNothing: [{ text: 'The airport in Ghana opened a duty-free shop.', because: 'a shop is no rule' }],
})
