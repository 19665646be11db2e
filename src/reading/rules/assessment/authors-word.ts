/** What the author holds, told with a word of the author's: "in effect", "arguably", "largely because". In: a predicate with such a word and no figure. Out: `assessment/significance`, or `cause`. */
import { claimRule } from '../../rule.ts'

export const authorsWord = claimRule({
  id: 'assessment/authors-word',
  kind: 'assessment',
  type: 'significance',
  plover: null,
  anyPredicate: true,
  notContext: ['visit', 'meet', 'sign', 'say', 'tell', 'vote'],
  agents: ['subject'],
  recipients: [],
  needs: ['authors-word'],
  firmness: 'judgement',
  weight: 20,
  confidence: 0.55,
  yields: [
    { text: 'The levy is in effect a tax on small farmers in Togo.' },
    { text: 'Togo courts Ghana largely because it has no port of its own.' },
    { text: 'Arguably the railway divides Ghana from its neighbours.' },
  ],
  yieldsNothing: [
    { text: 'The law took effect in Togo.', because: 'it came into force' },
    { text: 'The mine in Togo closed because of a flood.', because: 'a fact' },
  ],
})
