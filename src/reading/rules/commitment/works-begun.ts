/** Works begun: "started construction of a port", "has begun building". In: a clause. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { workings, works } from './works.ts'

export const worksBegun = claimRule({
  id: 'commitment/works-begun',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: ['begin', 'start', 'commence', 'launch', 'resume', 'break', 'halt', 'suspend', 'inaugurate', 'finish', 'complete', 'continue'],
  object: { nouns: workings },
  context: [...works, 'plants'],
  notContext: ['study', 'survey', 'talk', 'report', 'programme', 'film'],
  agents: ['subject', 'prep:by'],
  recipients: [],
  amounts: ['money', 'physical'],
  needs: ['agent'],
  firmness: 'commitment',
  weight: 68,
  confidence: 0.7,
  yields: [
    { text: 'Mota-Engil broke ground on a €300 million railway in Benin.', amount: { value: 3e8, unit: 'EUR' }, factuality: 'happened' },
    { text: 'Vietnam has started construction of an airport near Hanoi.', agents: ['VNM'], factuality: 'happened' },
    { text: 'Kuwait will begin work on the port in 2027.', agents: ['KWT'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Vietnam has started work on a report about the port.', because: 'paper, no works' }],
})
