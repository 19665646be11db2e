/** A state grants a firm the right to dig or build. In: a clause. Out: `agreement/contract`, grantor as agent, holder as recipient. */
import { claimRule } from '../../rule.ts'

export const licence = claimRule({
  id: 'agreement/licence',
  kind: 'agreement',
  type: 'contract',
  plover: 'AGREE',
  verbs: ['grant', 'award'],
  object: { nouns: ['licence', 'license', 'concession', 'permit', 'right', 'rights', 'block', 'acreage', 'tenement', 'field'] },
  notContext: ['export', 'visa', 'residence', 'import'],
  agents: ['subject'],
  recipients: ['prep:to', 'object'],
  needs: ['state'],
  firmness: 'agreement',
  weight: 52,
  confidence: 0.7,
  yields: [
    { text: 'Namibia awarded Langer Heinrich a concession in March.', agents: ['NAM'], factuality: 'happened' },
    {
      text: 'Lesotho granted the firm a permit in May.',
      agents: ['LSO'],
      factuality: 'happened',
    },
    { text: 'Zambia has not granted the firm a concession in Kitwe.', agents: ['ZMB'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'China granted export licences to three firms.', because: 'leave to export is a control' }],
})
