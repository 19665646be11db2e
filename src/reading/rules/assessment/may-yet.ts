/** What may come after all: "may yet do", "could well cost", "will sooner or later". In: a predicate with a hedge of likelihood and no figure. Out: `assessment/expectation`. */
import { claimRule } from '../../rule.ts'

export const mayYet = claimRule({
  id: 'assessment/may-yet',
  kind: 'assessment',
  type: 'expectation',
  plover: null,
  anyPredicate: true,
  notContext: ['visit', 'meet', 'sign', 'open', 'attend', 'host', 'vote', 'travel'],
  agents: ['subject'],
  recipients: [],
  needs: ['hazards'],
  firmness: 'judgement',
  weight: 21,
  confidence: 0.55,
  yields: [
    { text: 'Sodium may yet do to lithium what shale did to oil.' },
    { text: 'The quarrel could well cost Ghana its best customer.' },
    { text: 'Such a pact will probably disappoint Ghana.' },
  ],
  yieldsNothing: [
    { text: 'The minister may visit Ghana.', because: 'a trip' },
    { text: 'Ghana has yet to answer.', because: 'no hedge' },
  ],
})
