/** A telephone call told as a noun. In: a noun under a verb. Out: `meeting/call`. */
import { claimRule } from '../../rule.ts'

export const phoneCall = claimRule({
  id: 'meeting/phone-call',
  kind: 'meeting',
  type: 'call',
  plover: 'CONSULT',
  nouns: ['call', 'conversation'],
  carriers: ['receive', 'make', 'place', 'get', 'take', 'hold', 'have'],
  context: ['phone', 'telephone', 'video'],
  notContext: ['company', 'customer', 'emergency', 'police'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:with', 'prep:to'],
  equals: true,
  needs: ['agent', 'recipient', 'state'],
  firmness: 'event',
  weight: 66,
  confidence: 0.8,
  yields: [
    { text: 'President Lula received a phone call from Narendra Modi on 4 May 2025.', agents: ['BRA', 'IND'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'President Lula made a call for peace.', because: 'a demand' }],
})
