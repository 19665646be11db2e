/** A party will open or set up a plant or a mine. In: a clause. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { openedWorks } from './works.ts'

export const setsUpWorks = claimRule({
  id: 'commitment/sets-up-works',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: [
    'open',
    'set up',
    'establish',
    'create',
    'start up',
    'launch',
    'bring on stream',
    'put into operation',
    'site',
    'locate',
    'roll out',
    'place',
  ],
  object: {
    nouns: openedWorks,
    notNouns: ['study', 'talk', 'agreement', 'company', 'market', 'border', 'crossing'],
  },
  agents: ['subject'],
  recipients: [],
  amounts: ['money', 'physical', 'count'],
  needs: ['agent', 'promised'],
  firmness: 'commitment',
  weight: 66,
  confidence: 0.75,
  yields: [
    {
      text: 'Eramet will open two plants in Peru in 2028.',
      agents: ['FRA'],
      factuality: 'planned',
      time: { start: '2028-01-01', end: '2028-12-31' },
    },
  ],
  yieldsNothing: [
    { text: 'Eramet opened a plant in Peru in 2018.', because: 'it is done' },
    { text: 'Peru will open its market to Eramet.', because: 'nothing is built' },
  ],
})
