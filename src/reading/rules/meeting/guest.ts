/** A visitor is told of as a guest. In: a noun under "be". Out: `meeting/visit`, visitor as agent, host as recipient. */
import { claimRule } from '../../rule.ts'

export const guest = claimRule({
  id: 'meeting/guest',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  nouns: ['guest'],
  notContext: ['hotel', 'house', 'room', 'list', 'wedding', 'dinner'],
  agents: ['subject'],
  recipients: ['owner', 'prep:of', 'prep:in'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'The ministers of Togo and Benin were the guests of the Nigerian government in Abuja.',
      agents: ['TGO', 'BEN'],
      recipients: ['NGA'],
    },
    { text: 'Prime Minister Anwar Ibrahim was the guest of President Kagame in Kigali.', agents: ['MYS'], recipients: ['RWA'] },
  ],
  yieldsNothing: [{ text: 'The guests of the hotel in Kigali were moved.', because: 'they represent nobody' }],
})
