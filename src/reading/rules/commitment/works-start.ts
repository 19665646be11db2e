/** "work on the port will start next year": works with their own beginning. In: the noun as subject. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { works } from './works.ts'

export const worksStart = claimRule({
  id: 'commitment/works-start',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  nouns: ['work', 'works', 'construction', 'building', 'drilling', 'dredging'],
  carriers: [
    'start',
    'begin',
    'commence',
    'resume',
    'finish',
    'stop',
    'halt',
    'suspend',
    'continue',
    'complete',
    'launch',
    'delay',
    'postpone',
  ],
  context: works,
  notContext: ['study', 'survey', 'report', 'programme'],
  agents: ['prep:by', 'owner'],
  recipients: [],
  amounts: ['money', 'physical'],
  needs: ['agent'],
  firmness: 'commitment',
  weight: 68,
  confidence: 0.65,
  yields: [
    {
      text: 'Work on the Beira railway will start next year, the Mozambican transport ministry said.',
      agents: ['MOZ'],
      factuality: 'planned',
      time: { start: '2026-01-01', end: '2026-12-31' },
    },
    { text: 'The construction of the dam by Sinohydro began in March 2025.', agents: ['Sinohydro'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Work at the office in Maputo will start at nine.', because: 'no works' }],
})
