/** A matter that one side raises with the other. In: a clause. Out: `meeting/talks`. */
import { claimRule } from '../../rule.ts'

export const raisedWith = claimRule({
  id: 'meeting/raised-with',
  kind: 'meeting',
  type: 'talks',
  plover: 'CONSULT',
  verbs: ['raise', 'take up', 'bring up', 'thrash out'],
  object: { nouns: ['matter', 'issue', 'question', 'concern', 'case', 'topic', 'subject', 'point'] },
  notContext: ['letter', 'court', 'reporter', 'if'],
  agents: ['subject'],
  recipients: ['prep:with'],
  equals: true,
  needs: ['agent', 'recipient', 'counterpart', 'state', 'done'],
  firmness: 'event',
  weight: 57,
  confidence: 0.65,
  yields: [
    { text: 'Foreign Minister Wang Yi raised the matter with Sergey Lavrov in Moscow.', agents: ['CHN', 'RUS'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The minister in Lima raised the matter in a letter.', because: 'nobody met' }],
})
