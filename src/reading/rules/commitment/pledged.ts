/** A promise of any act: "pledged to end", "agreed to hold". In: an infinitive under a verb of promising. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const pledged = claimRule({
  id: 'commitment/pledged',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  under: ['pledge', 'promise', 'agree', 'undertake', 'vow', 'commit'],
  agents: ['subject'],
  recipients: ['prep:with'],
  needs: ['agent', 'state', 'promised'],
  firmness: 'commitment',
  weight: 28,
  confidence: 0.65,
  yields: [
    {
      text: 'Ghana pledged to sweep mercury from its rivers by 2031.',
      agents: ['GHA'],
      factuality: 'happened',
      time: { start: null, end: '2031-12-31' },
    },
    { text: 'Peru has undertaken to fence off the pastures near the border.', agents: ['PER'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Ghana agreed with the report.', because: 'nothing is to be done' },
    { text: 'The judge agreed that the mine was closed.', because: 'an opinion' },
  ],
})
