/** "holds X responsible": an accusation told with what another is held to be. In: a clause. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const holdsResponsible = claimRule({
  id: 'statement/holds-responsible',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: ['hold', 'find', 'think', 'make'],
  context: ['responsible', 'accountable', 'liable', 'guilty', 'culpable'],
  agents: ['subject'],
  recipients: ['object'],
  needs: ['agent', 'recipient'],
  firmness: 'saying',
  weight: 71,
  confidence: 0.7,
  yields: [{ text: 'Lomé holds Ghana responsible for the flood.', agents: ['TGO'], recipients: ['GHA'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Lomé holds a responsible post.', because: 'nobody is accused' }],
})
