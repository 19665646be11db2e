/** What somebody foresees: "analysts expect a surplus". In: a clause. Out: `assessment/expectation`. */
import { claimRule } from '../../rule.ts'

export const forecast = claimRule({
  id: 'assessment/forecast',
  kind: 'assessment',
  type: 'expectation',
  plover: null,
  verbs: ['expect', 'forecast', 'predict', 'foresee', 'anticipate', 'see', 'project'],
  object: {
    nouns: ['deficit', 'surplus', 'shortage', 'glut', 'recovery', 'shortfall', 'slowdown', 'recession', 'escalation', 'price', 'demand'],
  },
  notContext: ['$', '%', 'percent', 'baby', 'visit'],
  agents: ['subject'],
  recipients: [],
  needs: ['active'],
  firmness: 'judgement',
  weight: 28,
  confidence: 0.6,
  yields: [
    { text: 'Analysts in London expect a shortage of tin to last until 2028.' },
    { text: 'Traders in Singapore predict a recovery in demand.' },
    { text: 'We expect prices to firm in August.' },
  ],
  yieldsNothing: [
    { text: 'The bank expects 40 guests from Peru.', because: 'guests' },
    { text: 'Analysts expect tin to cost $30,000 a tonne.', because: 'a figure' },
  ],
})
