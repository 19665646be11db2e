/** What a thing promised just before costs: "The investment is put at $150 million". In: a sentence whose subject looks back (refiners/carried-costs.ts). Out: the same commitment, with its sum. */
import { claimRule } from '../../rule.ts'

export const costTold = claimRule({
  id: 'commitment/cost-told',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  agents: [],
  recipients: [],
  amounts: ['money'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Eramet will open two plants in Peru. The investment is put at $150 million.',
      agents: ['FRA'],
      amount: { value: 1.5e8, unit: 'USD' },
      factuality: 'planned',
    },
    {
      text: 'Eni plans a refinery in Kenya. The project is estimated to cost $2.5 billion.',
      agents: ['ITA'],
      amount: { value: 2.5e9, unit: 'USD' },
    },
  ],
  yieldsNothing: [
    { text: 'Eramet closed two plants in Peru. The investment was put at $150 million.', because: 'nothing was promised before it' },
  ],
})
