/** A state will let somebody do or have something: "will let Taiwanese firms into the park". In: a clause told with will or as agreed. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const letsIn = claimRule({
  id: 'commitment/lets-in',
  kind: 'commitment',
  type: 'policy',
  plover: 'CONCEDE',
  verbs: ['let', 'allow', 'permit', 'admit'],
  object: {
    nouns: (
      'firm company bank investor airline carrier ship vessel trawler flight student worker citizen farmer exporter importer miner inspector observer builder ' +
      'operator university truck driver trader fisherman journalist refugee airliner train'
    ).split(' '),
    actor: true,
  },
  notContext: ['if', 'visa', 'visas', 'tariff', 'duty', 'export', 'exports', 'sanction', 'import', 'imports', 'plan', 'project', 'deal'],
  agents: ['subject'],
  recipients: ['object', 'object-modifier'],
  needs: ['agent', 'promised', 'state'],
  firmness: 'commitment',
  weight: 31,
  confidence: 0.65,
  yields: [
    {
      text: 'Paraguay will let Taiwanese firms into the park at Itaipú free of tax.',
      agents: ['PRY'],
      recipients: ['TWN'],
      factuality: 'planned',
    },
    { text: 'Qatar agreed to allow Indian banks to open branches in Doha.', agents: ['QAT'], recipients: ['IND'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Paraguay let Taiwanese firms into the park in 2019.', because: 'done' }],
})
