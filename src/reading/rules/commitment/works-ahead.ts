/** Works that will begin, told without whose they are: "Construction will begin in May". In: the noun as subject. Out: `commitment/construction`, agent those for whom the text speaks. */
import { claimRule } from '../../rule.ts'

export const worksAhead = claimRule({
  id: 'commitment/works-ahead',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  nouns: ['construction', 'work', 'works', 'drilling', 'dredging', 'groundwork', 'building'],
  carriers: ['start', 'begin', 'commence', 'resume', 'finish', 'complete', 'continue', 'launch', 'expect', 'schedule', 'plan'],
  notContext: ['study', 'survey', 'report', 'if', 'office', 'committee', 'group'],
  agents: ['prep:by', 'owner', 'issuer'],
  recipients: [],
  needs: ['agent', 'dated-ahead'],
  firmness: 'commitment',
  weight: 54,
  confidence: 0.65,
  yields: [
    {
      text: 'Joint statement by Ghana and Togo\n\nGhana and Togo agreed on a bridge at Aflao. Construction will begin in May 2027.',
      agents: ['GHA', 'TGO'],
      factuality: 'planned',
      time: { start: '2027-05-01', end: '2027-05-31' },
    },
  ],
  yieldsNothing: [{ text: 'Construction will begin in May 2027.', because: 'nobody is known to build' }],
})
