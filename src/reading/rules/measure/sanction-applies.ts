/** Sanctions told as what begins, ends or stays: "X's sanctions on Y took effect". In: a noun under a verb. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const sanctionApplies = claimRule({
  id: 'measure/sanction-applies',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  nouns: ['sanction', 'sanctions'],
  carriers: ['take effect', 'enter', 'come', 'start', 'begin', 'remain', 'stay', 'expire', 'lapse', 'end', 'apply'],
  agents: ['owner', 'prep:by', 'modifier'],
  recipients: ['prep:on', 'prep:against'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 68,
  confidence: 0.7,
  yields: [
    {
      text: "Canada's sanctions on Belarusian banks took effect on 10 March 2025.",
      agents: ['CAN'],
      recipients: ['BLR'],
      factuality: 'happened',
      time: { start: '2025-03-10', end: '2025-03-10' },
    },
  ],
  yieldsNothing: [{ text: 'Sanctions remain a subject of debate in Lima.', because: 'nobody imposed any' }],
})
