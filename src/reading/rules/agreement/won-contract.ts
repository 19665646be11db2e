/** Who wins a contract or a tender. In: a clause. Out: `agreement/contract`: winner as agent, or the one who awards it as agent and the winner as recipient. */
import { claimRule } from '../../rule.ts'

export const wonContract = claimRule({
  id: 'agreement/won-contract',
  kind: 'agreement',
  type: 'contract',
  plover: 'AGREE',
  verbs: ['win', 'secure', 'land', 'clinch', 'award', 'hand', 'obtain', 'bag'],
  object: { nouns: ['contract', 'tender', 'concession', 'order', 'right', 'rights', 'licence', 'license', 'bid', 'auction'] },
  notContext: ['court', 'medal', 'prize', 'employment', 'record'],
  agents: ['subject', 'beside-object'],
  recipients: ['prep:from', 'prep:to', 'beside-object'],
  amounts: ['money'],
  needs: ['agent'],
  firmness: 'agreement',
  weight: 51,
  confidence: 0.7,
  yields: [
    { text: 'Eramet won a contract to run the port of Banjul.', agents: ['Eramet'], factuality: 'happened' },
    { text: 'Eramet was awarded a contract to survey the coast of Gambia.', agents: ['Eramet'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Eramet won a prize for its annual report.', because: 'a prize is no contract' }],
})
