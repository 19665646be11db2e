/** "plans a refinery at X": works with "plan" as the verb. In: a clause. Out: `commitment/construction`, planned. */
import { claimRule } from '../../rule.ts'
import { construction } from './construction.ts'

export const plannedWorks = claimRule({
  id: 'commitment/planned-works',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: ['plan', 'propose', 'envisage', 'announce', 'approve', 'shelve', 'cancel', 'scrap', 'commission', 'unveil'],
  object: { notNouns: construction.object?.notNouns ?? [], nouns: construction.object?.nouns ?? [] },
  notContext: [
    'stake',
    'loan',
    'closure',
    'sale',
    'visit',
    'meeting',
    'closing',
    'sell',
    'strike',
    'tax',
    'levy',
    'ban',
    'credit',
    'facility',
    'contract',
  ],
  agents: ['subject'],
  recipients: [],
  amounts: ['money', 'physical'],
  needs: ['agent'],
  firmness: 'commitment',
  weight: 61,
  confidence: 0.65,
  yields: [
    { text: 'Hungary plans a new reactor at Paks.', agents: ['HUN'], factuality: 'planned' },
    { text: 'Botswana has approved a solar plant near Maun.', agents: ['BWA'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Hungary plans the closure of the plant.', because: 'no works' },
    { text: 'Hungary plans a tax on every plant.', because: 'a tax' },
  ],
})
