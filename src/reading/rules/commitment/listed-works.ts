/** Works in an actor's list, told by their cost or size or as given up: "a refinery for $90m". In: a line without a verb. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'
import { works } from './works.ts'

export const listedWorks = claimRule({
  id: 'commitment/listed-works',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  nouns: [...works, 'expansion', 'exploration'],
  notContext: ['loan', 'grant', 'output', 'production', 'stake', 'licence', 'license', 'from'],
  agents: ['prep:by', 'owner'],
  recipients: [],
  amounts: ['money', 'physical'],
  needs: ['listed', 'sized', 'agent'],
  firmness: 'commitment',
  weight: 63,
  confidence: 0.6,
  yields: [
    {
      text: 'Week\n\nOn hold\n\n- Masdar’s wind farm in Oman (cancelled)\n- a new school',
      agents: ['Masdar'],
      factuality: 'denied',
      place: 'Oman',
    },
    {
      text: 'Week\n\nKenya:\n- Solar plant of 35 MW by Scatec\n- a new school',
      agents: ['Scatec'],
      amount: { value: 35, unit: 'MW' },
    },
    { text: 'Week\n\nKenya:\n- A $65m refinery in Kwale\n- a new school', agents: ['KEN'], amount: { value: 6.5e7, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'Week\n\nKenya:\n- Solar plant near Garissa\n- a new school', because: 'neither cost nor size' }],
})
