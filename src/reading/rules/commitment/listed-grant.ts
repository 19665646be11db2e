/** What a party gives, told in its list: "Fifty scholarships a year for Angolan engineers". In: a line without a verb. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const listedGrant = claimRule({
  id: 'commitment/listed-grant',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  nouns: [
    'scholarship',
    'fellowship',
    'donation',
    'gift',
    'training',
    'place',
    'grant',
    'consignment',
    'seat',
    'dose',
    'ambulance',
    'tractor',
  ],
  notContext: ['loan', 'credit', 'from', 'take'],
  agents: ['prep:by', 'owner'],
  recipients: ['prep:for', 'prep:to'],
  amounts: ['count', 'money', 'physical'],
  needs: ['listed', 'agent', 'recipient', 'state'],
  firmness: 'commitment',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Week\n\nAnnouncements by India:\n- Fifty scholarships a year for Angolan engineers\n- a new school',
      agents: ['IND'],
      recipients: ['AGO'],
    },
  ],
  yieldsNothing: [{ text: 'Week\n\nIndia:\n- a place for a rest\n- a new school', because: 'for nobody' }],
})
