/** A visit told by where somebody was: "was in Hanoi". In: a place said of a person (presence.ts). Out: `meeting/visit`. */
import { claimRule } from '../../rule.ts'

export const wasIn = claimRule({
  id: 'meeting/was-in',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  agents: ['subject'],
  recipients: ['prep:in'],
  firmness: 'event',
  weight: 59,
  confidence: 0.7,
  yields: [
    { text: 'Sergey Lavrov was in Hanoi last week.', agents: ['RUS'], recipients: ['VNM'], factuality: 'happened' },
    { text: 'Friedrich Merz in Ankara for talks on steel', agents: ['DEU'], recipients: ['TUR'] },
  ],
  yieldsNothing: [{ text: 'The head office is in Hanoi.', because: 'a house visits nobody' }],
})
