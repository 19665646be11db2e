/** "Do not punish our gas", "Stop the shelling": what a speaker tells others to do. In: an imperative in a speech or a quotation. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const imperative = claimRule({
  id: 'statement/imperative',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  anyPredicate: true,
  notContext: [
    'let',
    'see',
    'note',
    'imagine',
    'suppose',
    'look',
    'remember',
    'say',
    'thank',
    'take',
    'consider',
    'think',
    'come',
    'welcome',
  ],
  agents: ['told-by'],
  recipients: [],
  needs: ['agent', 'state', 'imperative'],
  firmness: 'refusal',
  weight: 50,
  confidence: 0.6,
  yields: [
    { text: 'Speech by the President of Ghana, Accra\n\nDo not close your ports to our cocoa.', agents: ['GHA'], factuality: 'happened' },
    { text: '“Stop the dredging of our reef,” President Marcos said.', agents: ['PHL'] },
  ],
  yieldsNothing: [
    { text: 'Do not close the ports to cocoa.', because: 'nobody says it' },
    { text: 'Speech by the President of Ghana, Accra\n\nWe close our ports at night.', because: 'they do it themselves' },
  ],
})
