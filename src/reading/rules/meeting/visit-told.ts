/** A past visit told as a noun with who went where: "the Iraqi premier's visit to Ankara". In: a noun. Out: `meeting/visit`, visitor as agent. */
import { claimRule } from '../../rule.ts'

export const visitTold = claimRule({
  id: 'meeting/visit-told',
  kind: 'meeting',
  type: 'visit',
  plover: 'CONSULT',
  nouns: ['visit', 'trip'],
  notContext: ['tourist', 'citizen', 'website', 'visa', 'invitation', 'invite', 'plan', 'would', 'first'],
  agents: ['owner', 'prep:of', 'prep:by'],
  recipients: ['prep:to'],
  needs: ['agent', 'recipient', 'state', 'done', 'dated-or-occasion'],
  firmness: 'event',
  weight: 52,
  confidence: 0.65,
  yields: [{ text: 'The visit of the Iraqi prime minister to Ankara in April 2025 marked a turn.', agents: ['IRQ'], recipients: ['TUR'] }],
  yieldsNothing: [
    { text: 'The visit of the Iraqi prime minister to Ankara is planned for April 2026.', because: 'a future visit is a commitment' },
  ],
})
