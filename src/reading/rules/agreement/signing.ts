/** The signing or ratifying of an instrument told as a noun. In: a noun. Out: `agreement`, its type from the instrument's name. */
import { claimRule } from '../../rule.ts'
import { signed } from './signed.ts'

export const signing = claimRule({
  id: 'agreement/signing',
  kind: 'agreement',
  type: signed.type,
  ...(signed.typeByNoun ? { typeByNoun: signed.typeByNoun } : {}),
  plover: 'AGREE',
  nouns: ['signing', 'signature', 'ratification', 'conclusion', 'initialling', 'initialing', 'adoption', 'exchange'],
  ...(signed.object ? { object: signed.object } : {}),
  agents: ['prep:by', 'prep:between', 'owner'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['agent', 'state'],
  firmness: 'agreement',
  weight: 49,
  confidence: 0.7,
  yields: [
    {
      text: 'The ratification of the fisheries treaty by Uruguay came in May 2025.',
      type: 'treaty',
      agents: ['URY'],
      factuality: 'happened',
    },
    { text: "Oman's signing of a memorandum on hydrogen with Latvia pleased investors.", type: 'mou', agents: ['OMN', 'LVA'] },
  ],
  yieldsNothing: [{ text: 'The signing of autographs in Muscat took an hour.', because: 'no instrument' }],
})
