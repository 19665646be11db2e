/** A party will let another use something of its own: "will give India access to the port". In: a clause told as a promise. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const givesAccess = claimRule({
  id: 'commitment/gives-access',
  kind: 'commitment',
  type: 'policy',
  plover: 'CONCEDE',
  verbs: ['give', 'grant', 'offer', 'provide', 'allow', 'guarantee', 'accord'],
  object: { nouns: ['access', 'use', 'right', 'rights', 'priority', 'berthing', 'overflight'] },
  notContext: ['if', 'reporter', 'journalist', 'visa', 'tariff', 'duty', 'market', 'humanitarian', 'consular'],
  agents: ['subject', 'prep:by'],
  recipients: ['beside-object', 'prep:to'],
  needs: ['agent', 'promised', 'recipient'],
  firmness: 'commitment',
  weight: 45,
  confidence: 0.65,
  yields: [
    {
      text: 'Iran will give India access to the port of Chabahar.',
      agents: ['IRN'],
      recipients: ['IND'],
      factuality: 'planned',
    },
    { text: 'Petronas promised to grant Eni access to its seismic data.', agents: ['MYS'], recipients: ['ITA'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'The road gave India access to the port of Chabahar.', because: 'it is open, nothing is promised' },
    { text: 'Iran will give access to the archive at noon.', because: 'nobody is let in' },
  ],
})
