/** What a state or firm brought in or sent out of a material, told with the verb. In: a clause with a figure. Out: `quantity/trade`. */
import { claimRule } from '../../rule.ts'

export const exported = claimRule({
  id: 'quantity/exported',
  kind: 'quantity',
  type: 'trade',
  plover: null,
  verbs: ['import', 'export', 're-export'],
  notContext: ['agree', 'plan', 'under', 'contract', 'plant', 'sign', 'licence', 'ban', 'quota'],
  agents: ['subject'],
  recipients: ['prep:from', 'prep:to'],
  amounts: ['physical', 'money'],
  needs: ['amount', 'agent', 'material', 'state', 'done'],
  firmness: 'event',
  weight: 71,
  confidence: 0.65,
  yields: [
    {
      text: 'Peru exported 40,000 tonnes of zinc to Korea.',
      agents: ['PER'],
      recipients: ['KOR'],
      amount: { value: 40000, unit: 't' },
      materials: ['zinc'],
    },
  ],
  yieldsNothing: [{ text: 'Peru wants to export 40,000 tonnes of zinc to Korea.', because: 'a wish' }],
})
