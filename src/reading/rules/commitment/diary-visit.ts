/** A diary's line with a visitor and a place: "Next Tuesday: President Boric in Lima". In: a line without a verb (diary.ts). Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const diaryVisit = claimRule({
  id: 'commitment/diary-visit',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  agents: ['subject'],
  recipients: ['prep:in'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.7,
  yields: [
    {
      text: 'Week\n\nDiary\n\n- Next Thursday: Chilean President Gabriel Boric in Lima',
      agents: ['CHL'],
      recipients: ['PER'],
      factuality: 'planned',
      time: { start: '2025-11-20', end: '2025-11-20' },
    },
  ],
  yieldsNothing: [
    { text: 'Week\n\nDiary\n\n- Next Thursday: wheat prices in Lima', because: 'nobody visits' },
    { text: 'Week\n\nDiary\n\n- Next Thursday: Chilean President Gabriel Boric in Santiago', because: 'at home' },
  ],
})
