/** A meeting told as a noun under a light verb: "held talks", "had a call". In: a noun. Out: `meeting`. */
import { claimRule } from '../../rule.ts'

export const held = claimRule({
  id: 'meeting/held',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [
    { nouns: ['call', 'phone', 'telephone', 'videoconference', 'conversation'], type: 'call' },
    { nouns: ['summit'], type: 'summit' },
  ],
  plover: 'CONSULT',
  nouns: ['talk', 'talks', 'meeting', 'call', 'summit', 'consultation', 'negotiation', 'dialogue', 'conference'],
  carriers: [
    'hold',
    'have',
    'host',
    'conduct',

    'attend',
    'join',
    'chair',
    'start',
    'launch',
    'continue',
    'resume',
    'conclude',
    'rule out',
    'rule',
    'cancel',
    'plan',
    'organise',
    'organize',
    'convene',
  ],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent'],
  firmness: 'event',
  weight: 65,
  confidence: 0.8,
  yields: [
    {
      text: 'Canada held talks with Japan on graphite in Ottawa on 4 May 2026.',
      agents: ['CAN', 'JPN'],
      materials: ['graphite'],
      place: 'Ottawa',
      time: { start: '2026-05-04', end: '2026-05-04' },
    },
    { text: 'Egypt plans to host a summit in Cairo.', type: 'summit', agents: ['EGY'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'The company held 20 percent of the shares.', because: 'a stake is no meeting' }],
})
