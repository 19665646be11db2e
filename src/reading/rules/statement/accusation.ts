/** One accuses another. In: a clause. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const accusation = claimRule({
  id: 'statement/accusation',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: [
    'accuse',
    'blame',
    'condemn',
    'criticise',
    'criticize',
    'denounce',
    'slam',
    'lambast',
    'decry',
    'rebuke',
    'censure',
    'deplore',
    'complain',
  ],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent'],
  firmness: 'saying',
  weight: 80,
  confidence: 0.8,
  yields: [
    { text: 'Quito slammed the seizure of the ship by Lima.', agents: ['ECU'], factuality: 'happened' },
    { text: 'Miners complained of red tape in Peru.', agents: ['Miners'] },
    { text: 'Armenia accused Azerbaijan of closing the road.', agents: ['ARM'], recipients: ['AZE'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'The accused left the court in Baku.', because: 'no accuser' }],
})
