/** A state puts sanctions on somebody or lifts them. In: a clause or a verb of its own. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const sanction = claimRule({
  id: 'measure/sanction',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: [...measureVerbs, 'join', 'level'],
  object: { nouns: ['sanction', 'sanctions', 'blacklist', 'countermeasure', 'countermeasures'] },
  agents: ['subject', 'owner', 'object-modifier'],
  recipients: ['prep:on', 'prep:against', 'prep:from'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 69,
  confidence: 0.8,
  yields: [
    { text: 'Switzerland imposed sanctions on Belarus on 10 February 2026.', agents: ['CHE'], recipients: ['BLR'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The committee will sanction the expense.', because: 'approval, not punishment' }],
})
