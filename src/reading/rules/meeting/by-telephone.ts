/** A call that is only the occasion: "in a telephone call they discussed". In: a noun. Out: `meeting/call`, who spoke as agents. */
import { claimRule } from '../../rule.ts'

export const byTelephone = claimRule({
  id: 'meeting/by-telephone',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  nouns: ['call', 'conversation', 'videoconference'],
  context: ['telephone', 'phone', 'video', 'videoconference'],
  notContext: ['reporter', 'journalist', 'investor', 'analyst', 'earnings', 'conference'],
  agents: ['prep:between', 'subject', 'owner'],
  recipients: ['prep:with', 'prep:to'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 55,
  confidence: 0.7,
  yields: [
    { text: 'In a telephone conversation on Tuesday, Narendra Modi and Prabowo Subianto discussed nickel.', agents: ['IND', 'IDN'] },
    { text: 'During a video call with Sergey Lavrov, Foreign Minister Wang Yi praised the pipeline.', agents: ['CHN', 'RUS'] },
  ],
  yieldsNothing: [{ text: 'The Chilean minister spoke in a phone call with reporters.', because: 'reporters represent nobody' }],
})
