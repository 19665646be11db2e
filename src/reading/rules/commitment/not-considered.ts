/** What a party does not think of doing: "is not considering a sale of the port". In: a verb of planning with "not". Out: `commitment/policy`, denied. */
import { claimRule } from '../../rule.ts'

export const notConsidered = claimRule({
  id: 'commitment/not-considered',
  kind: 'commitment',
  type: 'policy',
  plover: 'REJECT',
  verbs: [
    'consider',
    'contemplate',
    'plan',
    'mull',
    'weigh',
    'envisage',
    'discuss',
    'prepare',
    'seek',
    'negotiate',
    'explore',
    'entertain',
    'think',
  ],
  notContext: ['if', 'effect', 'impact', 'risk', 'problem', 'delay'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'refused-or-barred', 'act-of-will', 'unwished'],
  firmness: 'commitment',
  weight: 57,
  confidence: 0.7,
  yields: [
    { text: 'Djibouti is not considering a sale of the port.', agents: ['DJI'], factuality: 'denied' },
    { text: 'Harare does not envisage imports of maize this year.', agents: ['ZWE'], factuality: 'denied' },
    { text: 'Lima is not planning any change to the law.', agents: ['PER'], factuality: 'denied' },
  ],
  yieldsNothing: [
    { text: 'Baku does not consider the treaty binding.', because: 'a view' },
    { text: 'Djibouti is considering a sale of the port.', because: 'it is considering' },
  ],
})
