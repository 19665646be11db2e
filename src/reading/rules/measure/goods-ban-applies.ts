/** A bar on another state's goods, told as what begins, ends or stays. In: a noun under a verb. Out: `measure/import-ban`. */
import { claimRule } from '../../rule.ts'

export const goodsBanApplies = claimRule({
  id: 'measure/goods-ban-applies',
  kind: 'measure',
  type: 'import-ban',
  plover: 'SANCTION',
  nouns: ['ban', 'embargo'],
  carriers: ['take effect', 'enter', 'come', 'start', 'begin', 'remain', 'stay', 'expire', 'lapse', 'end', 'run out', 'continue'],
  notContext: [
    'export',
    'exports',
    'import',
    'imports',
    'arms',
    'weapon',
    'travel',
    'entry',
    'flight',
    'official',
    'company',
    'firm',
    'citizen',
  ],
  agents: ['owner', 'modifier', 'prep:by'],
  recipients: ['prep:on', 'prep:against'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 66,
  confidence: 0.65,
  yields: [{ text: "Morocco's ban on Spanish poultry remains in force.", agents: ['MAR'], recipients: ['ESP'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'The ban on loud music remains in force in Spain.', because: 'nobody’s goods' }],
})
