/** A state sanctions somebody, told with the verb. In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const sanctioned = claimRule({
  id: 'measure/sanctioned',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['sanction', 'blacklist'],
  object: {
    actor: true,
    nouns: ['vessel', 'tanker', 'ship', 'official', 'individual', 'entity', 'people', 'person', 'general', 'judge', 'firm'],
  },
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    { text: 'Canada blacklisted nine tankers of Iran’s fleet.', agents: ['CAN'], recipients: ['IRN'] },
    { text: 'Canada sanctioned 12 Belarusian officials.', agents: ['CAN'], recipients: ['BLR'], factuality: 'happened' },
    {
      text: 'Two Kyrgyz banks were blacklisted by Britain in August.',
      agents: ['GBR'],
      recipients: ['KGZ'],
      time: { start: '2025-08-01', end: '2025-08-31' },
    },
  ],
  yieldsNothing: [{ text: 'The committee of the bank sanctioned the expense.', because: 'approval, not punishment' }],
})
