/** States keep, open or break off relations. In: a clause. Out: `relation/diplomatic`, all parties as agents. */
import { claimRule } from '../../rule.ts'

export const diplomatic = claimRule({
  id: 'relation/diplomatic',
  kind: 'relation',
  type: 'diplomatic',
  plover: null,
  verbs: [
    'maintain',
    'have',
    'establish',
    'restore',
    'sever',
    'open',
    'resume',
    'normalise',
    'normalize',
    'cut',
    'keep',
    'enjoy',
    'break off',
    'suspend',
  ],
  object: { nouns: ['relation', 'relations', 'tie', 'ties', 'embassy'] },
  context: ['diplomatic', 'embassy'],
  agents: ['subject'],
  recipients: ['prep:with', 'prep:between', 'prep:to'],
  equals: true,
  needs: ['agent', 'state'],
  firmness: 'event',
  weight: 64,
  confidence: 0.85,
  yields: [
    {
      text: 'Armenia has maintained diplomatic relations with Brazil since 1992.',
      agents: ['ARM', 'BRA'],
      factuality: 'happened',
      time: { start: '1992-01-01', end: null },
    },
    { text: 'Bolivia restored diplomatic ties with Israel in December 2025.', agents: ['BOL', 'ISR'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Armenia has a diplomatic academy.', because: 'a school is no relation' }],
})
