/** A past visit told as a noun: "paid a visit to", "ended his trip to". In: a noun under a verb. Out: `meeting/visit`, visitor as agent, host as recipient. */
import { claimRule } from '../../rule.ts'

export const paidVisit = claimRule({
  id: 'meeting/paid-visit',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  nouns: ['visit', 'trip', 'tour', 'mission', 'call', 'stopover', 'stop'],
  carriers: [
    'pay',
    'make',
    'begin',
    'start',
    'end',
    'conclude',
    'complete',
    'finish',
    'wrap up',
    'wind up',
    'kick off',
    'open',
    'undertake',
    'round off',
  ],
  notContext: ['tourist', 'citizen', 'cargo', 'visa', 'money', 'website', 'space', 'trade mission', 'phone', 'telephone', 'video'],
  agents: ['owner', 'subject', 'prep:by'],
  recipients: ['prep:to', 'prep:of', 'prep:in', 'prep:on'],
  needs: ['agent', 'recipient', 'done'],
  firmness: 'event',
  weight: 62,
  confidence: 0.8,
  yields: [
    {
      text: 'President William Ruto wound up a four-day visit to China on 25 April 2025.',
      agents: ['KEN'],
      recipients: ['CHN'],
      factuality: 'happened',
    },
    { text: 'Foreign Minister Wang Yi paid a visit to Nairobi in January 2026.', agents: ['CHN'], recipients: ['KEN'] },
  ],
  yieldsNothing: [{ text: 'Foreign Minister Wang Yi will pay a visit to Nairobi.', because: 'a visit ahead is a commitment' }],
})
