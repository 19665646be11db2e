/** A state is a member of a body. In: a clause. Out: `relation/membership`. */
import { claimRule } from '../../rule.ts'

export const membership = claimRule({
  id: 'relation/membership',
  kind: 'relation',
  type: 'membership',
  plover: null,
  nouns: ['member'],
  notContext: ['staff', 'family', 'parliament', 'board', 'state', 'states', 'crew', 'team'],
  agents: ['apposed', 'subject'],
  recipients: ['prep:of'],
  needs: ['agent', 'recipient'],
  firmness: 'event',
  weight: 40,
  confidence: 0.6,
  yields: [
    { text: 'Peru, a member of the Pacific Alliance since 2012, sells copper.', agents: ['PER'] },
    { text: 'Finland has been a member of NATO since 2023.', agents: ['FIN'], type: 'membership', factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'The union in Lusaka called a meeting of its members in Kitwe.', because: 'no state is a member' },
    { text: 'Two members of the crew were hurt.', because: 'no state joined anything' },
  ],
})
