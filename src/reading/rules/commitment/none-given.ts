/** A promise that nobody has given: "no promise of gas was made to X", "has given no undertaking". In: a noun with "no" under a verb of giving. Out: `commitment/policy`, denied. */
import { claimRule } from '../../rule.ts'

export const noneGiven = claimRule({
  id: 'commitment/none-given',
  kind: 'commitment',
  type: 'policy',
  plover: 'REJECT',
  nouns: ['promise', 'pledge', 'undertaking', 'commitment', 'guarantee', 'assurance', 'offer', 'concession', 'obligation'],
  carriers: ['give', 'make', 'offer', 'have', 'receive', 'extend', 'enter', 'get', 'grant', 'take on', 'be under', 'accept'],
  notContext: ['if', 'investor', 'customer'],
  agents: ['subject', 'owner', 'prep:by', 'prep:from', 'told-by'],
  recipients: ['prep:to'],
  needs: ['refused-or-barred', 'state'],
  firmness: 'commitment',
  weight: 35,
  confidence: 0.65,
  yields: [
    { text: 'No promise of gas was made to Skopje.', recipients: ['MKD'], factuality: 'denied' },
    { text: 'Azerbaijan has given no undertaking on the pipeline.', agents: ['AZE'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'Azerbaijan gave an undertaking on the pipeline.', because: 'it was given' }],
})
