/** An act that is promised as a noun: "promised safe passage", "pledged the transfer of technology". In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const promisedAct = claimRule({
  id: 'commitment/promised-act',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['promise', 'pledge', 'guarantee', 'undertake', 'agree', 'vow'],
  object: {
    nouns: (
      'passage transfer access protection release reform election review withdrawal cooperation transparency compensation neutrality reduction cut increase exchange ' +
      'return extension opening closure ceasefire truce amnesty repatriation restoration resumption phase-out overhaul inspection demarcation disarmament sharing training'
    ).split(' '),
    notNouns: ['tariff', 'duty', 'sanction', 'visa', 'loan', 'deal', 'treaty', 'export', 'import', 'price', 'need'],
  },
  notContext: ['if', 'tariff', 'tariffs', 'ban', 'sanction', 'sanctions', 'visa', 'price', 'court'],
  agents: ['subject'],
  recipients: ['prep:to', 'beside-object'],
  needs: ['agent', 'state', 'unwished'],
  firmness: 'commitment',
  weight: 32,
  confidence: 0.65,
  yields: [
    { text: 'Khartoum promised safe passage to the convoys from Chad.', agents: ['SDN'], factuality: 'happened' },
    { text: 'Seoul has pledged the repatriation of the fishermen.', agents: ['KOR'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Khartoum promised much.', because: 'no act is told' },
    { text: 'The club in Khartoum promised the return of its coach.', because: 'no party that counts' },
  ],
})
