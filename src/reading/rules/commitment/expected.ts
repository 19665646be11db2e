/** A visitor is awaited on a day: "is due in Rome on 3 May". In: a clause. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const expected = claimRule({
  id: 'commitment/expected',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['expect'],
  adjectives: ['due'],
  notContext: ['to', 'report', 'decision', 'tonne', 'shipment', 'result', 'delivery', 'agreement'],
  agents: ['subject', 'object'],
  recipients: ['prep:in'],
  needs: ['person', 'recipient', 'time'],
  firmness: 'commitment',
  weight: 62,
  confidence: 0.75,
  yields: [
    {
      text: "Ghana's president, John Mahama, is due in Rome on 3 May 2026.",
      agents: ['GHA'],
      recipients: ['ITA'],
      factuality: 'planned',
      time: { start: '2026-05-03', end: '2026-05-03' },
    },
    { text: 'Foreign Minister Wang Yi is expected in Nairobi next month.', agents: ['CHN'], recipients: ['KEN'], factuality: 'planned' },
  ],
  yieldsNothing: [
    { text: "The bank's report is due in Rome on 3 May 2026.", because: 'a report visits nobody' },
    { text: 'Foreign Minister Wang Yi is expected to sign the treaty in Nairobi in May.', because: 'the signing is expected' },
  ],
})
