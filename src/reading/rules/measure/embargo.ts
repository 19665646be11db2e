/** An arms embargo or a ban on travel and entry. In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const embargo = claimRule({
  id: 'measure/embargo',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: measureVerbs,
  object: { nouns: ['ban', 'embargo', 'freeze'] },
  context: ['arm', 'arms', 'weapon', 'weapons', 'travel', 'entry', 'asset', 'assets'],
  notContext: ['visa-free', 'student', 'tourist'],
  agents: ['subject'],
  recipients: ['prep:on', 'prep:against', 'prep:to'],
  needs: ['agent', 'recipient'],
  firmness: 'measure',
  weight: 71,
  confidence: 0.75,
  yields: [
    { text: 'Norway imposed travel bans on four Burmese officials.', agents: ['NOR'], recipients: ['MMR'], factuality: 'happened' },
    { text: 'The European Union extended its arms embargo on Burma until April 2027.', recipients: ['MMR'] },
  ],
  yieldsNothing: [{ text: 'Norway imposed a ban on smoking in May.', because: 'nobody is punished' }],
})
