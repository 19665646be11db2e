/** A host receives a visitor. In: a clause. Out: `meeting`, host as agent, visitor as recipient. */
import { claimRule } from '../../rule.ts'

export const received = claimRule({
  id: 'meeting/received',
  kind: 'meeting',
  type: 'talks',
  typeByNoun: [{ nouns: ['summit'], type: 'summit' }],
  plover: 'CONSULT',
  verbs: ['receive', 'host', 'welcome', 'greet'],
  object: { actor: true },
  notContext: ['letter', 'loan', 'payment', 'funding', 'reserve', 'decision', 'news', 'statement', 'step', 'tonne', 'aid'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient'],
  firmness: 'event',
  weight: 62,
  confidence: 0.8,
  yields: [
    {
      text: 'President Emmanuel Macron received Prime Minister Narendra Modi in Paris.',
      agents: ['FRA'],
      recipients: ['IND'],
      factuality: 'happened',
    },
    { text: 'The Chilean minister was received by President Lula.', agents: ['BRA'], recipients: ['CHL'] },
  ],
  yieldsNothing: [{ text: 'Poland received a loan from Germany.', because: 'money is received, not a guest' }],
})
