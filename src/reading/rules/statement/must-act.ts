/** What another must do, told in direct speech: "Kabul must first act against them". In: a predicate with "must". Out: `statement/demand`, who must act as recipient. */
import { claimRule } from '../../rule.ts'

export const mustAct = claimRule({
  id: 'statement/must-act',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  anyPredicate: true,
  agents: ['told-by'],
  recipients: ['subject'],
  needs: ['agent', 'state', 'recipient', 'obliges'],
  firmness: 'saying',
  weight: 75,
  confidence: 0.6,
  yields: [
    { text: 'Speech by the President of Ghana, Accra\n\nTogo must open its border.', agents: ['GHA'], recipients: ['TGO'] },
    {
      text: 'Remarks by the Foreign Minister of Laos\n\nThe authorities in Hanoi must first act on this.',
      agents: ['LAO'],
      recipients: ['VNM'],
    },
  ],
  yieldsNothing: [
    { text: 'Togo must open its border.', because: 'on nobody’s word' },
    { text: 'Speech by the President of Ghana, Accra\n\nGhana must change.', because: 'the speaker’s own state' },
    { text: 'Speech by the President of Ghana, Accra\n\nTogo must have known.', because: 'a guess' },
  ],
})
