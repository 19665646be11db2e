/** A state changes who needs a visa. In: a clause or a noun. Out: `measure/visa`. */
import { claimRule } from '../../rule.ts'
import { measureVerbs } from './measure-verbs.ts'

export const visa = claimRule({
  id: 'measure/visa',
  kind: 'measure',
  type: 'visa',
  plover: 'CONCEDE',
  verbs: [
    ...measureVerbs.filter((verb) => !['announce', 'issue', 'approve', 'set', 'apply'].includes(verb)),
    'grant',
    'simplify',
    'refuse',
  ],
  object: { nouns: ['visa', 'visas', 'visa-free', 'e-visa', 'e-visas'] },
  agents: ['subject', 'owner'],
  recipients: ['prep:for', 'prep:to', 'prep:from'],
  needs: ['agent'],
  firmness: 'measure',
  weight: 70,
  confidence: 0.8,
  yields: [
    {
      text: 'Mongolia has decided to lift visa requirements for German citizens from 2027.',
      agents: ['MNG'],
      recipients: ['DEU'],
      factuality: 'planned',
      time: { start: '2027-01-01', end: null },
    },
    { text: 'Brazil will abolish visas for Japanese tourists.', agents: ['BRA'], recipients: ['JPN'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'Visa reported higher profits in Brazil.', because: 'a firm, not a rule' }],
})
