/** A works that is to open or start. In: a clause with the works as subject. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { works } from './works.ts'

export const opens = claimRule({
  id: 'commitment/opens',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: ['open', 'start', 'begin', 'come on stream', 'go'],
  context: works,
  notContext: ['talk', 'office', 'embassy', 'price', 'market', 'production', 'export', 'work', 'construction', 'tender', 'supply', 'visit'],
  agents: ['owner-of-subject'],
  recipients: [],
  needs: ['agent', 'dated-ahead'],
  firmness: 'commitment',
  weight: 55,
  confidence: 0.65,
  yields: [
    {
      text: 'The Eramet smelter in Gabon will open by the end of 2027.',
      agents: ['Eramet'],
      place: 'Gabon',
      factuality: 'planned',
      time: { start: null, end: '2027-12-31' },
    },
    {
      text: 'Alstom’s plant in Kenya opens on 3 May 2027.',
      agents: ['Alstom'],
      factuality: 'planned',
      time: { start: '2027-05-03', end: '2027-05-03' },
    },
  ],
  yieldsNothing: [{ text: 'The Eramet smelter in Gabon opened in 2019.', because: 'it is open' }],
})
