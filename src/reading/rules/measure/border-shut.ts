/** A border, port or airspace that stays shut or is open again: "its border with Benin remains closed". In: a clause. Out: `measure/sanction`. */
import { claimRule } from '../../rule.ts'

export const borderShut = claimRule({
  id: 'measure/border-shut',
  kind: 'measure',
  type: 'sanction',
  plover: 'SANCTION',
  verbs: ['remain', 'stay', 'reopen'],
  context: ['border', 'borders', 'crossing', 'crossings', 'airspace', 'frontier'],
  alsoContext: ['closed', 'shut', 'reopen', 'reopened', 'sealed', 'close'],
  notContext: ['storm', 'snow', 'flood', 'repair', 'repairs', 'maintenance', 'accident', 'office', 'if', 'night', 'avalanche'],
  agents: ['owner-of-subject', 'told-by'],
  recipients: ['prep:with', 'prep:to'],
  needs: ['agent', 'state', 'stays-shut'],
  firmness: 'measure',
  weight: 50,
  confidence: 0.6,
  yields: [{ text: 'Niger’s border with Benin remains closed.', agents: ['NER'] }],
  yieldsNothing: [{ text: 'The road to the border of Niger remains closed.', because: 'a road' }],
})
