/** What a thing means or how it should be seen. In: a clause. Out: `assessment/significance`. */
import { claimRule } from '../../rule.ts'

export const significance = claimRule({
  id: 'assessment/significance',
  kind: 'assessment',
  type: 'significance',
  plover: null,
  verbs: ['signal', 'mean', 'demonstrate', 'regard', 'view', 'matter', 'underscore', 'testify', 'perceive', 'confirm', 'suggest', 'prove'],
  adjectives: ['symbolic', 'important', 'significant', 'crucial', 'key', 'historic', 'modest', 'vital', 'decisive', 'limited'],
  notContext: ['figure', 'data', 'investment', 'loan', 'table', 'survey'],
  agents: ['subject', 'object'],
  recipients: ['prep:for', 'prep:to', 'prep:in'],
  firmness: 'judgement',
  weight: 23,
  confidence: 0.55,
  yields: [{ text: 'The visit should be regarded as a symbolic step.', factuality: 'possible' }],
  yieldsNothing: [{ text: 'The train marked its route with flags.', because: 'flags, no judgement' }],
})
