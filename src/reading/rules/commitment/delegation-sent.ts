/** A delegation that will go somewhere: "will lead a trade mission to X in May". In: a clause. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const delegationSent = claimRule({
  id: 'commitment/delegation-sent',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['send', 'lead', 'head', 'dispatch', 'bring'],
  object: { nouns: ['delegation', 'mission', 'envoy', 'negotiator', 'emissary'] },
  notContext: ['if', 'observer', 'peacekeeping', 'monitoring', 'military', 'rescue', 'soldier', 'football', 'national'],
  agents: ['subject'],
  recipients: ['prep:to'],
  needs: ['agent', 'recipient', 'promised', 'state'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.65,
  yields: [
    {
      text: 'The Philippines will send a delegation to Ottawa in May 2027.',
      agents: ['PHL'],
      recipients: ['CAN'],
      factuality: 'planned',
      time: { start: '2027-05-01', end: '2027-05-31' },
    },
    { text: 'Commerce Secretary Howard Lutnick will lead a mission of 30 firms to Jakarta.', agents: ['USA'], recipients: ['IDN'] },
  ],
  yieldsNothing: [{ text: 'The Philippines sent a delegation to Ottawa in May 2024.', because: 'it is over' }],
})
