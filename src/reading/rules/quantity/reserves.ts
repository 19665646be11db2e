/** What lies in the ground or in a central bank. In: a noun or "hold" with a figure. Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const reserves = claimRule({
  id: 'quantity/reserves',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  verbs: ['hold', 'contain'],
  nouns: ['reserve', 'reserves'],
  context: ['reserve', 'reserves', 'deposit', 'resource', 'resources', 'estimate', 'proven', 'hold', 'contain'],
  notContext: ['stake', 'share', 'percent', 'per', 'cent', 'meeting', 'talk', 'invest', 'stockpile', 'set', 'acquire', 'buy'],
  agents: ['owner', 'modifier', 'subject', 'prep:of'],
  recipients: [],
  amounts: ['physical', 'money'],
  needs: ['amount'],
  firmness: 'event',
  weight: 54,
  confidence: 0.7,
  yields: [
    { text: 'The reserves of Ghana stand at $9 billion.', agents: ['GHA'], amount: { value: 9e9, unit: 'USD' } },
    {
      text: "Bolivia's reserves of lithium are put at 23 million tonnes.",
      agents: ['BOL'],
      amount: { value: 2.3e7, unit: 't' },
      materials: ['lithium'],
    },
  ],
  yieldsNothing: [{ text: 'The nature reserve lies near Sucre.', because: 'no figure, no ore' }],
})
