/** A representative goes somewhere on a day ahead: "leaves for X on Sunday", "heads to X next week". In: a clause. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const goesTo = claimRule({
  id: 'commitment/goes-to',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: [
    'leave',
    'depart',
    'go',
    'fly',
    'fly out',
    'set off',
    'set out',
    'head',
    'head off',
    'jet off',
    'be off',
    'return',
    'go back',
    'travel',
    'move on',
    'go on',
  ],
  notContext: ['tourist', 'citizen', 'cargo', 'visa', 'money', 'tonne', 'court', 'poll', 'polls'],
  agents: ['subject'],
  recipients: ['prep:for', 'prep:to'],
  needs: ['person', 'recipient', 'ahead'],
  firmness: 'commitment',
  weight: 61,
  confidence: 0.75,
  yields: [
    {
      text: 'Foreign Minister Wang Yi leaves for Nairobi on 4 May 2027.',
      agents: ['CHN'],
      recipients: ['KEN'],
      factuality: 'planned',
      time: { start: '2027-05-04', end: '2027-05-04' },
    },
    { text: 'President Lula flies to Hanoi next month.', agents: ['BRA'], recipients: ['VNM'], factuality: 'planned' },
  ],
  yieldsNothing: [
    { text: 'Foreign Minister Wang Yi left for Nairobi on 4 May 2025.', because: 'he has gone' },
    { text: 'The Kenyan minister leaves for home at noon.', because: 'no country' },
  ],
})
