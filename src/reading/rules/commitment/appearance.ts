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
      text: 'President Frank-Walter Steinmeier will speak in Lima on 20 November 2026.',
      agents: ['DEU'],
      recipients: ['PER'],
      factuality: 'planned',
      time: { start: '2026-11-20', end: '2026-11-20' },
    },
  ],
  yieldsNothing: [{ text: 'President Frank-Walter Steinmeier spoke in Lima on 20 November 2024.', because: 'a past visit is a meeting' }],
})
