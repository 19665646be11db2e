/** A body that a party joins, told in its list: "Entry into the International Solar Alliance". In: a line without a verb. Out: `agreement/accession`. */
import { claimRule } from '../../rule.ts'

export const listedEntry = claimRule({
  id: 'agreement/listed-entry',
  kind: 'agreement',
  type: 'accession',
  plover: 'AGREE',
  nouns: ['entry', 'accession', 'membership', 'admission', 'adherence', 'return', 'joining'],
  notContext: ['visa', 'force', 'market', 'goods', 'vehicle', 'tourist'],
  agents: ['owner', 'prep:of', 'prep:by'],
  recipients: [],
  needs: ['listed', 'agent', 'into-body'],
  firmness: 'agreement',
  weight: 50,
  confidence: 0.7,
  yields: [
    { text: 'Week\n\nAngola:\n- Entry into the International Solar Alliance\n- a new school', agents: ['AGO'], factuality: 'happened' },
  ],
  yieldsNothing: [{ text: 'Week\n\nAngola:\n- Entry into the hall\n- a new school', because: 'no body' }],
})
