/** Who owns a firm, a mine or a stake. In: a clause. Out: `relation/ownership`, owner as agent. */
import { claimRule } from '../../rule.ts'

export const ownership = claimRule({
  id: 'relation/ownership',
  kind: 'relation', type: 'ownership',
  plover: null,
  verbs: ['own', 'hold', 'retain', 'control', 'become', 'take', 'have'],
  object: { nouns: ['stake', 'share', 'mine', 'shareholder', 'percent', 'per', 'cent', '%', 'majority', 'deposit', 'company', 'firm', 'interest', 'smelter', 'refinery'] },
  notContext: ['talk', 'meeting', 'market', 'import', 'reserve', 'reserves', 'output', 'world', 'account', 'production', 'capacity', 'foreign capital'],
  agents: ['subject'], recipients: ['prep:in', 'prep:of'], amounts: ['percent', 'count'], needs: ['agent'],
  firmness: 'event', weight: 58, confidence: 0.7,
  yields: [
    { text: 'Botswana owns 15 percent of De Beers.', agents: ['BWA'], amount: { value: 15, unit: '%' }, factuality: 'happened' },
    { text: 'The Thacker Pass mine is owned by Lithium Americas.', agents: ['Lithium Americas'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Botswana held a vote on 15 March.', because: 'no ownership' }],
})
