/** Output of a mine, a firm or a state. In: a verb or a noun with a physical figure. Out: `quantity/production`. */
import { claimRule } from '../../rule.ts'

export const production = claimRule({
  id: 'quantity/production',
  kind: 'quantity',
  type: 'production',
  plover: null,
  verbs: ['produce', 'mine', 'pump', 'extract', 'yield', 'refine', 'smelt', 'generate', 'turn out', 'churn out', 'harvest'],
  nouns: ['output', 'production', 'capacity'],
  notContext: ['share'],
  agents: ['subject', 'owner', 'prep:in', 'modifier', 'prep:of', 'prep:at'],
  recipients: [],
  amounts: ['physical'],
  needs: ['amount'],
  firmness: 'event',
  weight: 56,
  confidence: 0.8,
  yields: [
    {
      text: 'Zambia churned out 820,000 tonnes of copper in 2024.',
      agents: ['ZMB'],
      amount: { value: 820000, unit: 't' },
      materials: ['copper'],
    },
    {
      text: 'Ghana harvested 530,000 tonnes of cocoa in 2024.',
      agents: ['GHA'],
      amount: { value: 530000, unit: 't' },
    },
    { text: 'Cameco produced 11,000 tonnes of uranium in 2024, up 10 percent.', amount: { value: 11000, unit: 't' } },
    { text: 'Smelters in Bahrain turned out 1.6 million tonnes of aluminium in 2024.', amount: { value: 1.6e6, unit: 't' } },

    {
      text: 'Peru mined 2.7 million tonnes of copper in 2024.',
      agents: ['PER'],
      amount: { value: 2.7e6, unit: 't' },
      materials: ['copper'],
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
    {
      text: "Namibia's ministry of mines revised its figure for uranium output in 2024 to 7,300 tonnes from 7,000 tonnes.",
      amount: { value: 7300, unit: 't' },
      time: { start: '2024-01-01', end: '2024-12-31' },
    },
    {
      text: 'Uranium output in Namibia rose to 7,300 tonnes in 2024.',
      agents: ['NAM'],
      amount: { value: 7300, unit: 't' },
      materials: ['uranium'],
    },
  ],
  yieldsNothing: [
    { text: 'Peru produced a fifth of the tin of the world.', because: 'a share' },
    { text: 'Peru produced a report on copper.', because: 'no figure' },
  ],
})
