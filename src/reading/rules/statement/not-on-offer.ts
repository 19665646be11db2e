/** What a state says cannot be had or will not be: "is not for sale", "is off the table". In: a predicate with its subject, on somebody's word. Out: `statement/rejection`. */
import { claimRule } from '../../rule.ts'

export const notOnOffer = claimRule({
  id: 'statement/not-on-offer',
  kind: 'statement',
  type: 'rejection',
  plover: 'REJECT',
  nouns: ['sale', 'question', 'table', 'offer', 'agenda', 'negotiation', 'debate', 'starter', 'non-starter', 'discussion', 'auction'],
  adjectives: ['negotiable'],
  context: ['not', 'never', 'out', 'off', 'no', "n't", 'n’t', 'beyond'],
  notContext: ['market', 'house', 'item', 'if'],
  agents: ['told-by'],
  recipients: [],
  needs: ['agent', 'state', 'predicate'],
  firmness: 'refusal',
  weight: 62,
  confidence: 0.7,
  yields: [
    { text: 'The mines of Bosnia are not for sale, Prime Minister Christian Schmidt said.', factuality: 'happened' },
    { text: 'A base on the island is out of the question, the Omani foreign ministry said.', agents: ['OMN'] },
  ],
  yieldsNothing: [
    { text: 'The mines of Bosnia are not for sale.', because: 'nobody says so' },
    { text: 'The mine is for sale, the Omani foreign ministry said.', because: 'nothing is refused' },
  ],
})
