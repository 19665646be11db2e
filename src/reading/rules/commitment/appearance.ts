/** A representative will speak or appear somewhere on a day. In: a clause. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const appearance = claimRule({
  id: 'commitment/appearance',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['speak', 'arrive'],
  notContext: ['phone', 'telephone', 'call', 'court'],
  agents: ['subject'],
  recipients: ['prep:in'],
  needs: ['person', 'future', 'recipient', 'time'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'Foreign Minister Sergey Lavrov will arrive in Harare on 4 May 2026.',
      agents: ['RUS'],
      recipients: ['ZWE'],
      factuality: 'planned',
    },
    {
      text: 'King Felipe will speak in Quito on 6 May 2026.',
      agents: ['ESP'],
      recipients: ['ECU'],
      factuality: 'planned',
      time: { start: '2026-05-06', end: '2026-05-06' },
    },
  ],
  yieldsNothing: [{ text: 'King Felipe spoke in Quito on 6 May 2024.', because: 'a past visit is a meeting' }],
})
