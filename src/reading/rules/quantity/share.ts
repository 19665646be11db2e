/** A part of a whole: of output, imports, reserves. In: a clause with a per cent or a fraction. Out: `quantity/share`. */
import { claimRule } from '../../rule.ts'

export const share = claimRule({
  id: 'quantity/share',
  kind: 'quantity', type: 'share',
  plover: null,
  verbs: ['account', 'supply', 'produce', 'make', 'mine', 'hold', 'control', 'obtain', 'get', 'provide', 'refine', 'come', 'make up', 'represent', 'process', 'reduce', 'own', 'import', 'source', 'depend'],
  nouns: ['share'],
  notContext: ['stake', 'shareholder', 'tariff', 'duty', 'interest', 'growth', 'rise', 'shares', 'option'],
  agents: ['owner', 'subject', 'prep:from', 'modifier', 'object'], recipients: ['prep:in', 'prep:of'], amounts: ['percent'], needs: ['amount'],
  firmness: 'event', weight: 57, confidence: 0.75,
  yields: [
    { text: 'Chile accounts for about 24 percent of world copper output.', agents: ['CHL'], amount: { value: 24, unit: '%', qualifier: 'about' }, materials: ['copper'] },
    { text: "China's share of Vietnam's antimony imports fell to 61 percent in 2024.", agents: ['CHN'], amount: { value: 61, unit: '%' }, materials: ['antimony'] },
  ],
  yieldsNothing: [{ text: 'India will charge a 10 percent tariff.', because: 'a duty is no share' }],
})
