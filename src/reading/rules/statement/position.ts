/** One takes a position. In: a clause. Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const position = claimRule({
  id: 'statement/position',
  kind: 'statement', type: 'position',
  plover: null,
  verbs: ['stress', 'emphasise', 'emphasize', 'underline', 'reaffirm', 'welcome', 'voice', 'express', 'restate', 'reiterate', 'support', 'back', 'oppose', 'praise', 'thank', 'underscore', 'note', 'hail', 'recall', 'regret', 'highlight', 'point out', 'insist'],
  notContext: ['loan', 'grant', 'fund', 'price', 'rate', 'guest'],
  agents: ['subject'], recipients: ['prep:to'], needs: ['agent'],
  firmness: 'saying', weight: 42, confidence: 0.65,
  yields: [
    { text: 'President Lula stressed that the Amazon had been neglected.', agents: ['BRA'], factuality: 'happened' },
    { text: 'The leaders of Peru and Chile voiced concern at the price of copper.', agents: ['PER', 'CHL'] },
  ],
  yieldsNothing: [{ text: 'The welcome was warm in Brasília.', because: 'nobody takes a position' }],
})
