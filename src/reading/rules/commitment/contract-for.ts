/** A contract with a seller for goods: "a deal with X for 20 jets". In: a noun under a verb of signing. Out: `commitment/purchase`, buyer as agent. */
import { claimRule } from '../../rule.ts'

export const contractFor = claimRule({
  id: 'commitment/contract-for',
  kind: 'commitment',
  type: 'purchase',
  plover: 'COOPERATE',
  nouns: ['contract', 'deal'],
  carriers: ['sign', 'conclude', 'award', 'seal', 'ink', 'reach', 'finalise', 'finalize', 'strike'],
  object: {
    nouns: ['aircraft', 'jet', 'plane', 'locomotive', 'train', 'helicopter', 'tank', 'missile', 'submarine', 'frigate', 'turbine', 'bus'],
  },
  agents: ['subject'],
  recipients: ['prep:with', 'object-modifier'],
  amounts: ['money', 'count'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.7,
  yields: [
    {
      text: 'Ethiopia concluded a contract with Embraer for 12 aircraft.',
      agents: ['ETH'],
      recipients: ['Embraer'],
      amount: { value: 12, unit: 'count' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Ethiopia concluded a contract with Kenya for a road.', because: 'nothing that is bought' }],
})
