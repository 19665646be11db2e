/** A state stops or resumes issuing visas. In: a clause. Out: `measure/visa`. */
import { claimRule } from '../../rule.ts'

export const visasStopped = claimRule({
  id: 'measure/visas-stopped',
  kind: 'measure',
  type: 'visa',
  plover: null,
  verbs: ['stop', 'halt', 'cease', 'pause', 'suspend', 'resume', 'restart', 'begin', 'start'],
  context: ['visa', 'visas'],
  alsoContext: ['issuing', 'granting', 'processing', 'issuance', 'issue', 'processing'],
  agents: ['subject'],
  recipients: ['prep:to', 'prep:for', 'prep:from'],
  needs: ['agent', 'state'],
  firmness: 'measure',
  weight: 70,
  confidence: 0.7,
  yields: [{ text: 'Canada has stopped issuing visas to citizens of Haiti.', agents: ['CAN'], factuality: 'happened' }],
  yieldsNothing: [{ text: 'Canada stopped issuing banknotes of five dollars.', because: 'a note is no visa' }],
})
