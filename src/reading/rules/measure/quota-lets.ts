/** How much a state lets out of the country, told with the goods: "18,000 tonnes may leave", "its quota allows 18,000 tonnes". In: a clause. Out: `measure/export-control`. */
import { claimRule } from '../../rule.ts'

export const quotaLets = claimRule({
  id: 'measure/quota-lets',
  kind: 'measure',
  type: 'export-control',
  plover: 'SANCTION',
  verbs: ['leave', 'export', 'ship', 'allow', 'permit', 'let', 'ship out', 'allot', 'allocate', 'assign', 'apportion'],
  context: ['quota', 'quotas', 'cap', 'ceiling', 'allocation', 'allotment', 'may'],
  alsoContext: ['export', 'exports', 'exported', 'leave', 'ship', 'shipped', 'abroad', 'quota', 'quotas'],
  notContext: ['import', 'imports', 'visa', 'worker', 'production', 'produce', 'fish', 'catch'],
  agents: ['owner-of-subject', 'object', 'prep:from', 'subject', 'prep:by'],
  recipients: ['prep:to'],
  amounts: ['physical'],
  needs: ['amount', 'agent', 'state'],
  firmness: 'barring',
  weight: 71,
  confidence: 0.65,
  yields: [
    {
      text: 'Under the quota, 18,000 tonnes of tin may leave Bolivia before the end of the year.',
      agents: ['BOL'],
      materials: ['tin'],
      amount: { value: 18000, unit: 't' },
    },
    {
      text: "Bolivia's quota allows 18,000 tonnes of tin to leave the country in 2026.",
      agents: ['BOL'],
      amount: { value: 18000, unit: 't' },
    },
  ],
  yieldsNothing: [{ text: 'In 2024, 18,000 tonnes of tin left Bolivia.', because: 'a flow is no rule' }],
})
