/** An instrument between parties that comes into force, runs out or ends. In: a noun as subject. Out: `agreement`, its type from the instrument's name. */
import { claimRule } from '../../rule.ts'
import { signed } from './signed.ts'

export const inForce = claimRule({
  id: 'agreement/in-force',
  kind: 'agreement',
  type: signed.type,
  ...(signed.typeByNoun ? { typeByNoun: signed.typeByNoun } : {}),
  plover: 'AGREE',
  nouns: ['agreement', 'treaty', 'pact', 'accord', 'deal', 'contract', 'convention', 'protocol', 'memorandum', 'partnership', 'lease'],
  carriers: ['take effect'],
  happens: ['enter', 'come', 'expire', 'lapse', 'end', 'run out', 'kick in', 'apply', 'collapse'],
  notContext: ['if', 'talk'],
  agents: ['owner', 'prep:between', 'modifier', 'pair'],
  recipients: ['prep:with', 'prep:between'],
  equals: true,
  needs: ['recipient', 'state'],
  firmness: 'agreement',
  weight: 39,
  confidence: 0.7,
  yields: [
    {
      text: 'The Serbia-China free trade pact took effect on 1 July 2024.',
      type: 'treaty',
      agents: ['SRB', 'CHN'],
      factuality: 'happened',
    },
    { text: 'The India-Iceland trade agreement will enter into force in May 2026.', agents: ['ISL', 'IND'], factuality: 'planned' },
  ],
  yieldsNothing: [{ text: 'The agreement of the whole family came late.', because: 'no parties' }],
})
