/** A duty in an actor's list: "Export duty on gemstones back at 15%". In: a line without a verb. Out: `measure/tariff`. */
import { claimRule } from '../../rule.ts'

export const listedTariff = claimRule({
  id: 'measure/listed-tariff',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  nouns: ['tariff', 'duty', 'levy', 'surcharge'],
  notContext: ['stamp', 'customs', 'guard', 'if'],
  agents: ['owner', 'modifier'],
  recipients: ['prep:on', 'prep:from'],
  amounts: ['percent', 'money'],
  needs: ['listed', 'amount', 'agent', 'state'],
  firmness: 'measure',
  weight: 60,
  confidence: 0.65,
  yields: [
    { text: 'Week\n\nZambia:\n- Export duty on emeralds at 15%\n- a new school', agents: ['ZMB'], amount: { value: 15, unit: '%' } },
  ],
  yieldsNothing: [{ text: 'Week\n\nZambia:\n- Duty on emeralds under study\n- a new school', because: 'no rate' }],
})
