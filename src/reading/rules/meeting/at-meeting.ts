/** A meeting told as where or after which something was said: "after talks with X". In: a noun. Out: `meeting`. */
import { claimRule } from '../../rule.ts'

export const atMeeting = claimRule({
  id: 'meeting/at-meeting',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [
    { nouns: ['call', 'phone', 'telephone', 'conversation'], type: 'call' },
    { nouns: ['summit'], type: 'summit' },
  ],
  plover: 'CONSULT',
  nouns: ['meeting', 'talk', 'talks', 'summit', 'conversation'],
  notContext: ['reporter', 'journalist', 'investor', 'if', 'parliament', 'board'],
  agents: ['prep:between', 'subject', 'pair'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent', 'recipient', 'state', 'done', 'person', 'prep:with'],
  firmness: 'event',
  weight: 44,
  confidence: 0.7,
  yields: [
    {
      text: 'After talks with Sergey Lavrov in Moscow, Foreign Minister Wang Yi praised the pipeline.',
      agents: ['CHN', 'RUS'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'After talks with reporters in Moscow, Foreign Minister Wang Yi left.', because: 'reporters represent nobody' }],
})
