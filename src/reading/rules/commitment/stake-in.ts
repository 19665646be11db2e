/** A part of a works that a party will take or gets by a deal: "to take 20% of a mine", "a deal giving X 70 per cent of the venture". In: a clause. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const stakeIn = claimRule({
  id: 'commitment/stake-in',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  verbs: ['take', 'get', 'receive', 'gain', 'give', 'hand', 'cede'],
  context: [
    'mine',
    'project',
    'venture',
    'deposit',
    'smelter',
    'refinery',
    'plant',
    'field',
    'block',
    'company',
    'firm',
    'port',
    'pipeline',
  ],
  notContext: ['stake', 'shareholding', 'interest', 'vote', 'output', 'production', 'profit', 'revenue', 'seat', 'tax', 'sale'],
  agents: ['prep:to', 'subject'],
  recipients: ['prep:from'],
  amounts: ['percent'],
  needs: ['agent', 'object-amount', 'future-or-deal'],
  firmness: 'commitment',
  weight: 69,
  confidence: 0.7,
  yields: [
    {
      text: 'Under the $900 million deal, Mitsui gets 40 percent of the iron ore project in Guinea.',
      agents: ['Mitsui'],
      amount: { value: 40, unit: '%' },
      factuality: 'happened',
    },
    {
      text: 'Vedanta is to take 20% of an Australian coking coal mine for $120m.',
      agents: ['Vedanta'],
      amount: { value: 20, unit: '%' },
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Mitsui takes 40 percent of the output of the mine.', because: 'a flow, no stake' }],
})
