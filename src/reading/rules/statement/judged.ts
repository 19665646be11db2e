/** One takes a position by what it calls or holds a thing to be: "called it regrettable", "views it as vital". In: a clause. Out: `statement/position`. */
import { claimRule } from '../../rule.ts'

export const judged = claimRule({
  id: 'statement/judged',
  kind: 'statement',
  type: 'position',
  plover: null,
  verbs: ['call', 'describe', 'view', 'regard', 'consider', 'deem', 'brand', 'label', 'see', 'term', 'hail'],
  agents: ['subject'],
  recipients: ['prep:by', 'prep:of'],
  needs: ['agent', 'state', 'object', 'judges'],
  firmness: 'saying',
  weight: 53,
  confidence: 0.65,
  yields: [
    { text: 'Nairobi called the ruling regrettable.', agents: ['KEN'], factuality: 'happened' },
    { text: 'Manila views the reef as vital to its fishermen.', agents: ['PHL'], factuality: 'happened' },
    { text: "Chile's president described the dam as a blessing for farmers.", agents: ['CHL'] },
  ],
  yieldsNothing: [
    { text: 'Nairobi called an election for May.', because: 'nothing is judged' },
    { text: 'The treaty is called the Nairobi Protocol.', because: 'a name' },
    { text: 'Nairobi is considering a levy.', because: 'a plan' },
  ],
})
