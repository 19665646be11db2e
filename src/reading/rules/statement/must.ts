/** "said that Peru must withdraw": what another has to do. In: a verb of saying. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const must = claimRule({
  id: 'statement/must',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  verbs: ['say', 'tell', 'add', 'stress', 'declare', 'insist', 'write', 'argue', 'hope', 'believe', 'think', 'warn'],
  agents: ['subject'],
  recipients: ['said-subject'],
  needs: ['agent', 'state', 'recipient', 'says-must'],
  firmness: 'saying',
  weight: 76,
  confidence: 0.65,
  yields: [
    { text: 'President Lula said that Russia must withdraw its troops.', agents: ['BRA'], recipients: ['RUS'], factuality: 'happened' },
    {
      text: 'Remarks by the Foreign Minister of Laos\n\nWe hope that Thailand will reopen the bridge.',
      agents: ['LAO'],
      recipients: ['THA'],
    },
    { text: '"Chile must return our fishermen", President Boluarte said.', agents: ['PER'], recipients: ['CHL'] },
  ],
  yieldsNothing: [
    { text: 'President Lula said that he must leave.', because: 'he speaks of himself' },
    { text: 'President Lula said that Russia had withdrawn its troops.', because: 'a report' },
  ],
})
