/** What leaders have their own officials do: "instructed the ministries to draft a plan by May". In: the verb of telling. Out: `commitment/policy`, agent who tells. */
import { claimRule } from '../../rule.ts'

export const tasked = claimRule({
  id: 'commitment/tasked',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['task', 'instruct', 'mandate', 'charge', 'direct', 'commission', 'assign'],
  object: {
    nouns: (
      'official minister ministry expert secretariat agency group committee commission department authority team delegation ambassador cabinet government council ' +
      'negotiator body regulator institution side panel taskforce'
    ).split(' '),
  },
  notContext: ['court', 'police', 'murder', 'fraud', 'corruption', 'crime', 'if', 'army', 'troop'],
  agents: ['subject'],
  recipients: [],
  needs: ['agent', 'state', 'unwished', 'active'],
  firmness: 'commitment',
  weight: 75,
  confidence: 0.6,
  yields: [
    {
      text: 'The leaders of Ghana and Togo instructed their ministries to draft an action plan by September 2027.',
      agents: ['GHA', 'TGO'],
      factuality: 'happened',
    },
    { text: 'The ministers of Ghana and Togo tasked their officials with drafting an action plan.', agents: ['GHA', 'TGO'] },
  ],
  yieldsNothing: [{ text: 'The court in Ghana charged an official with fraud.', because: 'a trial' }],
})
