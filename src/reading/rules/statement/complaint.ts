/** One protests or complains of another, told as a noun. In: a noun under a light verb. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const complaint = claimRule({
  id: 'statement/complaint',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: ['protest', 'complain', 'summon'],
  nouns: ['protest', 'complaint', 'objection', 'dispute'],
  carriers: ['lodge', 'file', 'submit', 'hand', 'deliver', 'raise', 'bring', 'send', 'make', 'open', 'voice', 'launch', 'register'],
  agents: ['subject'],
  recipients: ['prep:against', 'prep:with', 'prep:to', 'object'],
  notContext: ['court', 'witness', 'parliament', 'meeting', 'police'],
  needs: ['agent', 'state'],
  firmness: 'saying',
  weight: 76,
  confidence: 0.75,
  yields: [
    { text: 'Kuwait protested to Baghdad over the new port.', agents: ['KWT'], recipients: ['IRQ'] },

    {
      text: 'Canada filed a complaint against Brazil over aircraft subsidies in 2017.',
      agents: ['CAN'],
      recipients: ['BRA'],
      factuality: 'happened',
    },
    { text: 'Kuwait summoned the Iranian ambassador.', agents: ['KWT'], recipients: ['IRN'] },
    { text: 'Hanoi lodged a protest with Beijing over the rig.', agents: ['VNM'], recipients: ['CHN'] },
  ],
  yieldsNothing: [
    { text: 'Miners protested in Potosí.', because: 'they act for no state' },
    { text: 'The protest in Hanoi ended at noon.', because: 'a march, not a state' },
  ],
})
