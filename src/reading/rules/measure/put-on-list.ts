/** Who is put on a state's list of the punished or controlled, or struck from it. In: a clause. Out: `measure/sanction` or `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const putOnList = claimRule({
  id: 'measure/put-on-list',
  kind: 'measure',
  type: 'sanction',
  typeByNoun: [{ nouns: ['export', 'entity'], type: 'export-control' }],
  plover: 'SANCTION',
  verbs: ['add', 'put', 'place', 'include', 'remove', 'strike', 'take off', 'delist', 'take', 'drop'],
  context: ['list', 'lists', 'blacklist', 'register'],
  alsoContext: ['control', 'sanction', 'sanctions', 'blacklist', 'export', 'entity', 'embargo', 'terrorism', 'terrorist'],
  agents: ['subject', 'owner'],
  recipients: ['object', 'prep:from'],
  needs: ['agent', 'object', 'state'],
  firmness: 'measure',
  weight: 71,
  confidence: 0.7,
  yields: [
    { text: 'Japan added six Belarusian banks to its sanctions list.', type: 'sanction', agents: ['JPN'], recipients: ['BLR'] },
    { text: 'Vietnam has placed antimony on its export control list.', type: 'export-control', agents: ['VNM'], materials: ['antimony'] },
  ],
  yieldsNothing: [{ text: 'Japan added six temples to the list of its treasures.', because: 'no punishment, no control' }],
})
