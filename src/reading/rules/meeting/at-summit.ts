/** A summit told as where or when its members did something: "at the summit in Kazan, the presidents of X and Y agreed". In: a noun behind "at". Out: `meeting/summit`. */
import { claimRule } from '../../rule.ts'

export const atSummit = claimRule({
  id: 'meeting/at-summit',
  kind: 'meeting',
  type: 'summit',
  typeByNoun: [{ nouns: ['meeting', 'session', 'conference'], type: 'talks' }],
  plover: 'CONSULT',
  nouns: ['summit', 'meeting', 'session', 'conference'],
  notContext: ['reporter', 'journalist', 'investor', 'board', 'shareholder', 'press', 'news', 'annual', 'cabinet', 'if', 'general'],
  agents: ['prep:between', 'prep:of', 'subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['occasion', 'agent', 'recipient', 'state', 'done'],
  firmness: 'event',
  weight: 43,
  confidence: 0.65,
  yields: [
    {
      text: 'At the summit in Kazan, the presidents of Russia and China signed a treaty on gas.',
      agents: ['RUS', 'CHN'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'The presidents of Russia and China praised the summit.', because: 'praised, not told as where they were' }],
})
