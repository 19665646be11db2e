/** Whom sanctions hit, told with them as the means: "hit X with sanctions". In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const sanctionHit = claimRule({
  id: 'measure/sanction-hit',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['hit', 'target', 'punish', 'slap', 'subject', 'designate'],
  context: ['sanction', 'sanctions', 'magnitsky', 'blacklist'],
  notContext: ['if', 'could', 'tariff', 'tariffs', 'threaten'],
  agents: ['subject', 'owner-of-subject'],
  recipients: ['object'],
  needs: ['agent', 'object', 'state'],
  firmness: 'measure',
  weight: 68,
  confidence: 0.7,
  yields: [
    {
      text: 'Belarus was hit with new sanctions by Canada on 9 August 2025.',
      agents: ['CAN'],
      recipients: ['BLR'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Belarus was hit by hail on 9 August 2025.', because: 'weather punishes nobody' }],
})
