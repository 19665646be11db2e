/** A works or programme told by its cost, announced, approved or given up. In: a noun under a verb. Out: `commitment/investment`. */
import { claimRule } from '../../rule.ts'

export const project = claimRule({
  id: 'commitment/project',
  kind: 'commitment',
  type: 'investment',
  plover: 'COOPERATE',
  nouns: ['project', 'plan', 'programme', 'program', 'scheme', 'offer', 'package'],
  carriers: [
    'withdraw',
    'cancel',
    'shelve',
    'scrap',
    'abandon',
    'announce',
    'launch',
    'approve',
    'drop',
    'unveil',
    'suspend',
    'postpone',
    'start',
    'propose',
    'back',
    'finance',
  ],
  notContext: ['loan', 'grant', 'tariff', 'aid', 'relief', 'assistance', 'sanction', 'decision'],
  agents: ['subject', 'owner'],
  recipients: [],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 63,
  confidence: 0.65,
  yields: [
    {
      text: 'Posco withdrew its $2.3bn project in Argentina in March 2025.',
      agents: ['Posco'],
      amount: { value: 2.3e9, unit: 'USD' },
      factuality: 'denied',
    },
  ],
  yieldsNothing: [
    { text: 'Posco presented its project in Argentina.', because: 'no sum, nothing bound' },
    { text: 'Japan approved an $80 million aid package for Laos.', because: 'aid is given' },
  ],
})
