/** What is held against another or an earlier state, whatever the words. In: a predicate with "than", "unlike", "by contrast" or "rather than" and no figure. Out: `assessment/comparison`. */
import { claimRule } from '../../rule.ts'

export const compared = claimRule({
  id: 'assessment/compared',
  kind: 'assessment',
  type: 'comparison',
  plover: null,
  anyPredicate: true,
  notContext: ['expected', 'forecast', 'usual', 'planned', 'year', 'month', 'half', 'quarter', 'ever', 'people', 'worker', 'sign', 'meet'],
  agents: ['subject', 'object'],
  recipients: [],
  needs: ['compares'],
  firmness: 'judgement',
  weight: 22,
  confidence: 0.6,
  yields: [
    { text: 'The truce serves Delhi better than Islamabad.', agents: ['IND'] },
    { text: 'Angola is moving faster than Gabon on the reform of its mining laws.', agents: ['AGO'] },
    { text: "Oslo's line is firmer than it was.", agents: ['NOR'] },
    { text: 'Unlike Togo, Ghana controls its own ports.', agents: ['GHA'] },
    { text: 'The quarrel between Togo and Ghana is about pride rather than fish.' },
    { text: 'Ghana, by contrast, has played its hand well.', agents: ['GHA'] },
  ],
  yieldsNothing: [
    { text: 'The flood hurt more than 400 people in Lima.', because: 'a figure' },
    { text: 'The economy of Ghana grew faster than forecast.', because: 'compared with a forecast' },
    { text: 'Ghana has more than one port.', because: 'a count' },
  ],
})
