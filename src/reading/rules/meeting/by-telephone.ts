/** A call told as a noun, as what was held or as the occasion: "received a phone call from X", "in a telephone call they discussed". In: a noun. Out: `meeting/call`, who spoke as agents. */
import { claimRule } from '../../rule.ts'

export const byTelephone = claimRule({
  id: 'meeting/by-telephone',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  nouns: ['call', 'conversation', 'videoconference'],
  context: ['telephone', 'phone', 'video', 'videoconference'],
  notContext: ['reporter', 'journalist', 'investor', 'analyst', 'earnings', 'conference', 'company', 'customer', 'emergency', 'police'],
  agents: ['prep:between', 'subject', 'owner'],
  recipients: ['prep:with', 'prep:to', 'prep:from'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 64,
  confidence: 0.7,
  yields: [
    { text: 'President Lula received a phone call from Narendra Modi on 4 May 2025.', agents: ['BRA', 'IND'], factuality: 'happened' },
    { text: 'During a video call with Sergey Lavrov, Foreign Minister Wang Yi praised the pipeline.', agents: ['CHN', 'RUS'] },
  ],
  yieldsNothing: [
    { text: 'President Lula made a call for peace.', because: 'a demand' },
    { text: 'The Chilean minister spoke in a phone call with reporters.', because: 'reporters represent nobody' },
  ],
})
