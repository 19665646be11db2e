/** Who runs a block or a mine and with how large a part: "operates the Stabroek block with 45%". In: a clause. Out: `relation/ownership`. */
import { claimRule } from '../../rule.ts'

export const operatesWith = claimRule({
  id: 'relation/operates-with',
  kind: 'relation',
  type: 'ownership',
  plover: null,
  verbs: ['operate', 'run', 'lead'],
  object: {
    nouns: [
      'block',
      'field',
      'mine',
      'project',
      'venture',
      'licence',
      'license',
      'concession',
      'consortium',
      'refinery',
      'terminal',
      'smelter',
      'plant',
      'pipeline',
    ],
  },
  notContext: ['capacity', 'if', 'loss', 'profit'],
  agents: ['subject'],
  recipients: [],
  amounts: ['percent'],
  needs: ['agent', 'amount', 'prep:with', 'done'],
  firmness: 'event',
  weight: 54,
  confidence: 0.65,
  yields: [
    { text: 'Eramet operates the block with 45%.', agents: ['FRA'], amount: { value: 45, unit: '%' } },
    { text: 'Boliden runs the mine with a 60% stake.', agents: ['SWE'], amount: { value: 60, unit: '%' } },
  ],
  yieldsNothing: [{ text: 'Boliden runs the mine at 60% of capacity.', because: 'no part of it is owned' }],
})
