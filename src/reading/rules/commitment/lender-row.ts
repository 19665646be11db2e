/** Each lender with its sum behind a colon: "US$210 million facility: Export Development Canada US$120 million, KfW US$90 million". In: a line (lender-rows.ts). Out: `commitment/loan`. */
import { claimRule } from '../../rule.ts'

export const lenderRow = claimRule({
  id: 'commitment/lender-row',
  kind: 'commitment',
  type: 'loan',
  plover: 'AID',
  agents: [],
  recipients: [],
  amounts: ['money'],
  firmness: 'commitment',
  weight: 62,
  confidence: 0.7,
  yields: [
    {
      text: 'Financing\n\n- US$210 million senior facility: Export Development Canada US$120 million, KfW US$90 million\n- shares',
      agents: ['Export Development Canada'],
      amount: { value: 1.2e8, unit: 'USD' },
      factuality: 'happened',
    },
  ],
  yieldsNothing: [
    { text: 'Financing\n\n- The facility: costs rose to US$120 million\n- shares', because: 'no lender' },
    { text: 'Sales\n\n- Beef: Spain US$120 million, Italy US$90 million\n- pork', because: 'nothing is lent' },
  ],
})
