/** A letter of interest or intent with a sum. In: a noun. Out: `commitment/loan`, possible. */
import { claimRule } from '../../rule.ts'

export const interestLetter = claimRule({
  id: 'commitment/interest-letter',
  kind: 'commitment',
  type: 'loan',
  plover: 'AID',
  nouns: ['letter'],
  context: ['interest'],
  agents: ['prep:from', 'owner', 'prep:by', 'subject'],
  recipients: ['prep:to'],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 73,
  confidence: 0.7,
  yields: [
    {
      text: 'Afreximbank has issued a letter of interest for up to $215 million to Zambia.',
      agents: ['Afreximbank'],
      amount: { value: 2.15e8, unit: 'USD', qualifier: 'up-to' },
      factuality: 'possible',
    },
  ],
  yieldsNothing: [{ text: 'Afreximbank sent Zambia a letter about the interest on its debt.', because: 'no sum' }],
})
