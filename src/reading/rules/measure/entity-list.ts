/** Firms and people put on a list of sanctions or struck from it. In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const entityList = claimRule({
  id: 'measure/entity-list',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['add', 'put', 'place', 'remove', 'drop', 'strike', 'include', 'take'],
  context: ['entity', 'sanction', 'sanctions', 'blacklist', 'black'],
  alsoContext: ['list', 'blacklist'],
  agents: ['subject', 'prep:to', 'prep:from'],
  recipients: ['object'],
  needs: ['agent', 'recipient', 'state'],
  firmness: 'measure',
  weight: 70,
  confidence: 0.75,
  yields: [
    { text: 'Washington removed two Malaysian firms from its entity list.', agents: ['USA'], recipients: ['MYS'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Washington removed two Malaysian firms from its list of suppliers.', because: 'no sanction' }],
})
