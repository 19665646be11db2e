/** Who is welcome to come, join or invest. In: the adjective. Out: `statement/invitation`, who is welcome as recipient. */
import { claimRule } from '../../rule.ts'

export const welcomeTo = claimRule({
  id: 'statement/welcome-to',
  kind: 'statement',
  type: 'invitation',
  plover: 'CONSULT',
  adjectives: ['welcome'],
  agents: ['told-by'],
  recipients: ['subject'],
  needs: ['agent', 'state', 'recipient', 'said-of'],
  firmness: 'saying',
  weight: 49,
  confidence: 0.65,
  yields: [
    {
      text: 'Speech by the President of Ghana, Accra\n\nIndian investors are welcome to build here.',
      agents: ['GHA'],
      recipients: ['IND'],
    },
    { text: 'Norway would be welcome in the bloc, Foreign Minister Wang Yi said.', agents: ['CHN'], recipients: ['NOR'] },
  ],
  yieldsNothing: [{ text: 'The welcome guest came from Ghana.', because: 'nobody says so' }],
})
