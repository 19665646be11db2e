/** A loan told from the borrower's side: "secured a $2bn loan from X". In: a clause. Out: `commitment/loan`, lender as agent. */
import { claimRule } from '../../rule.ts'

export const borrowed = claimRule({
  id: 'commitment/borrowed',
  kind: 'commitment',
  type: 'loan',
  plover: 'AID',
  verbs: ['secure', 'obtain', 'receive', 'get', 'win', 'raise', 'borrow', 'take out', 'seek'],
  object: { nouns: ['loan', 'credit', 'programme', 'program', 'financing', 'facility', 'bailout', '$', '€', 'dollar', 'euro'] },
  context: ['loan', 'credit', 'imf', 'lender', 'lenders', 'borrow', 'bailout', 'kfw', 'eximbank', 'afreximbank', 'fund'],
  notContext: ['grant', 'aid', 'repay', 'tax', 'stake', 'share', 'order', 'contract'],
  agents: ['prep:from'],
  recipients: ['subject'],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 74,
  confidence: 0.7,
  yields: [
    {
      text: 'Pakistan secured a $7 billion programme from the IMF in September 2024.',
      recipients: ['PAK'],
      amount: { value: 7e9, unit: 'USD' },
      factuality: 'happened',
    },
    { text: 'Angola has borrowed $600 million from Afreximbank.', agents: ['Afreximbank'], recipients: ['AGO'], factuality: 'happened' },
    {
      text: 'Kenya is seeking a loan of $1.5 billion from the United Arab Emirates.',
      agents: ['ARE'],
      recipients: ['KEN'],
      factuality: 'possible',
    },
  ],
  yieldsNothing: [
    { text: 'Angola received 600 million dollars in taxes from Chevron.', because: 'a tax is no loan' },
    { text: 'The thieves got $40,000 from a bank in Luanda.', because: 'no loan' },
  ],
})
