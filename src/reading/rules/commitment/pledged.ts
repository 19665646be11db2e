/** A promise of any act: "pledged to end", "agreed that a bridge would be lit". In: an infinitive, or a clause with will or would, under a verb of promising. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const pledged = claimRule({
  id: 'commitment/pledged',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  under: ['pledge', 'promise', 'agree', 'undertake', 'vow', 'commit', 'decide', 'resolve', 'guarantee'],
  notContext: ['force', 'tariff', 'tariffs', 'levy', 'duty', 'duties', 'visa', 'visas', 'sanction', 'sanctions'],
  agents: ['subject'],
  recipients: ['prep:with'],
  needs: ['agent', 'state', 'promised', 'own-promise'],
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
    {
      text: 'The ministers of Ghana and Togo agreed that the bridge would be lit at night.',
      agents: ['GHA', 'TGO'],
      factuality: 'happened',
    },
    { text: 'Peru has undertaken to fence off the pastures near the border.', agents: ['PER'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Ghana agreed with the report.', because: 'nothing is to be done' },
    { text: 'The judge agreed that the mine was closed.', because: 'an opinion' },
    { text: 'The ministers of Ghana and Togo agreed that prices would fall.', because: 'an expectation' },
    { text: 'Ghana and Togo agreed that Mali would fence off the pastures.', because: 'Mali has promised nothing' },
  ],
})
