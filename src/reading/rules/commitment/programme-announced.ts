/** A programme, plan or fund that a state announces or launches, told without its cost. In: a clause. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const programmeAnnounced = claimRule({
  id: 'commitment/programme-announced',
  kind: 'commitment',
  type: 'policy',
  plover: 'COOPERATE',
  verbs: ['announce', 'launch', 'unveil', 'propose'],
  object: {
    nouns: ['programme', 'program', 'strategy', 'initiative', 'fund', 'scheme', 'roadmap', 'mechanism', 'reserve', 'reform', 'taskforce'],
  },
  notContext: ['nuclear', 'television', 'missile', 'space', 'tariff', 'loan', 'aid', 'strike', 'if'],
  agents: ['subject'],
  recipients: ['prep:with'],
  needs: ['agent', 'state', 'unwished'],
  firmness: 'commitment',
  weight: 29,
  confidence: 0.6,
  yields: [{ text: 'Kenya launched a programme for the electrification of its buses.', agents: ['KEN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Kenya launched a nuclear programme for show.', because: 'arms, no promise' }],
})
