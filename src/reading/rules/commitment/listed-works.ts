/** Works in an actor's list, told by their cost or size or as given up: "$420m zinc mine". In: a line without a verb. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'

export const listedWorks = claimRule({
  id: 'commitment/listed-works',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  nouns: [
    'mine',
    'farm',
    'plant',
    'park',
    'smelter',
    'refinery',
    'railway',
    'port',
    'terminal',
    'pipeline',
    'dam',
    'expansion',
    'exploration',
  ],
  notContext: ['loan', 'grant', 'output', 'production', 'stake', 'licence', 'license', 'from'],
  agents: ['prep:by', 'owner'],
  recipients: [],
  amounts: ['money', 'physical'],
  needs: ['listed', 'amount'],
  firmness: 'commitment',
  weight: 63,
  confidence: 0.6,
  yields: [
    {
      text: 'Week\n\nKenya:\n- Wind farm of 90 MW near Marsabit by Masdar\n- a new school',
      agents: ['Masdar'],
      amount: { value: 90, unit: 'MW' },
    },
    { text: 'Week\n\nKenya:\n- $420m titanium mine in Kwale\n- a new school', agents: ['KEN'], amount: { value: 4.2e8, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'Week\n\nKenya:\n- Wind farm near Marsabit\n- a new school', because: 'neither cost nor size' }],
})
