/** What signed documents cover, told field by field. In: a clause. Out: one `agreement` for each field. */
import { claimRule } from '../../rule.ts'

export const covers = claimRule({
  id: 'agreement/covers',
  kind: 'agreement',
  type: 'framework',
  plover: 'AGREE',
  verbs: ['cover', 'include', 'concern', 'address', 'encompass', 'regulate'],
  context: [
    'agreement',
    'document',
    'deal',
    'memorandum',
    'arrangement',
    'accord',
    'treaty',
    'declaration',
    'contract',
    'pact',
    'framework',
  ],
  notContext: ['cost', 'percent', '%'],
  agents: ['prep:between'],
  recipients: ['prep:with'],
  equals: true,
  perObject: true,
  needs: ['object'],
  firmness: 'agreement',
  weight: 45,
  confidence: 0.6,
  yields: [
    {
      text: 'According to the Kazakh government, the agreements cover transport, water management and artificial intelligence.',
      attribution: ['KAZ'],
      factuality: 'happened',
    },
  ],
  yieldsNothing: [{ text: 'Snow covers the road to Dushanbe.', because: 'no document covers anything' }],
})
