/** Whom sanctions hit, told as object: "hit Belarus with sanctions". In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const sanctionHit = claimRule({
  id: 'measure/sanction-hit',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['hit', 'target', 'punish', 'slap', 'subject'],
  object: { actor: true },
  context: ['sanction', 'sanctions'],
  notContext: ['tariff', 'tariffs', 'threaten'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.75,
  yields: [
    {
      text: 'Canada hit Belarus with fresh sanctions in July.',
      agents: ['CAN'],
      recipients: ['BLR'],
      time: { start: '2025-07-01', end: '2025-07-31' },
    },
  ],
  yieldsNothing: [{ text: 'The storm hit Belarus in July.', because: 'weather' }],
})
