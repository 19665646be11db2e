/** A visit that lies ahead, is considered or was called off. In: a clause or a noun. Out: `commitment/visit`. */
import { claimRule } from '../../rule.ts'

export const visit = claimRule({
  id: 'commitment/visit',
  kind: 'commitment',
  type: 'visit',
  plover: 'CONSULT',
  verbs: ['visit', 'travel', 'fly', 'tour', 'journey', 'jet'],
  nouns: ['visit', 'trip', 'tour', 'stopover', 'pilgrimage'],
  notContext: ['tourist', 'citizen', 'cargo', 'visa', 'money', 'invite', 'invitation', 'website', 'tonne'],
  agents: ['owner', 'prep:by', 'prep:of', 'subject', 'modifier'],
  recipients: ['prep:to', 'object'],
  needs: ['agent', 'future'],
  firmness: 'commitment',
  weight: 61,
  confidence: 0.75,
  yields: [
    {
      text: 'Foreign Minister Wang Yi will visit Nairobi in March 2027.',
      agents: ['CHN'],
      recipients: ['KEN'],
      factuality: 'planned',
      time: { start: '2027-03-01', end: '2027-03-31' },
    },
    {
      text: 'The ministers discussed the visit of President Ramaphosa to Japan, which is planned for May 2027.',
      agents: ['ZAF'],
      recipients: ['JPN'],
      time: { start: '2027-05-01', end: '2027-05-31' },
    },
    { text: 'President Aliyev has cancelled a trip to Paris.', agents: ['AZE'], recipients: ['FRA'], factuality: 'denied' },
  ],
  yieldsNothing: [
    { text: 'Will President Lula travel to Hanoi in May?', because: 'asked, not told' },
    { text: 'President Lula will probably not travel to Hanoi in May.', because: 'held unlikely by the author, refused by nobody' },
    { text: 'Foreign Minister Wang Yi visited Nairobi on 7 January 2026.', because: 'a past visit is a meeting' },
  ],
})
