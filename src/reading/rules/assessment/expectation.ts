/** What may come, in the author's judgement. In: a clause. Out: `assessment/expectation`. */
import { claimRule } from '../../rule.ts'

export const expectation = claimRule({
  id: 'assessment/expectation',
  kind: 'assessment',
  type: 'expectation',
  plover: null,
  verbs: [
    'enable',
    'allow',
    'outlast',
    'help',
    'risk',
    'threaten',
    'depend',
    'shorten',
    'change',
    'delay',
    'hinder',
    'complicate',
    'benefit',
    'undermine',
  ],
  nouns: ['prospect', 'opportunity', 'risk', 'chance', 'likelihood', 'possibility'],
  adjectives: ['likely', 'unlikely', 'probable', 'uncertain', 'doubtful', 'possible'],
  notContext: ['land', '$', 'million', 'billion', 'tonne', 'tariff'],
  agents: ['subject', 'prep:for', 'owner', 'prep:of'],
  recipients: ['prep:with', 'prep:on', 'prep:to'],
  firmness: 'judgement',
  weight: 24,
  confidence: 0.55,
  yields: [
    { text: 'Closer ties with Tokyo offer Mongolia an opportunity to diversify its trade.' },
    { text: 'The truce is unlikely to last.' },
  ],
  yieldsNothing: [{ text: 'The shop offers bread and tea.', because: 'no expectation' }],
})
