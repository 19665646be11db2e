/** What an analyst or a firm's officer is quoted as judging, where the words tell nothing else. In: a quotation with its speaker (quoted-views.ts). Out: `assessment`. */
import { claimRule } from '../../rule.ts'

export const quotedJudgement = claimRule({
  id: 'assessment/quoted',
  kind: 'assessment',
  type: 'significance',
  plover: null,
  agents: [],
  recipients: [],
  firmness: 'judgement',
  weight: 18,
  confidence: 0.55,
  yields: [
    {
      text: '“The canal saves shippers a week, but it makes nobody rich,” said Ana Ruiz, an analyst in Bogotá.',
      attribution: ['Ana Ruiz'],
    },
  ],
  yieldsNothing: [
    { text: 'The canal saves shippers a week, but it makes nobody rich.', because: 'nobody is quoted' },
    { text: '“We will close the canal for a week,” said Ana Ruiz, an analyst in Bogotá.', because: 'a plan of her own' },
  ],
})
