/** What one recommends that another do: "advised Ghana to cut its levy", "recommended that Ghana cut it". In: a clause. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const recommends = claimRule({
  id: 'statement/recommends',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  verbs: ['recommend', 'advise', 'counsel'],
  notContext: ['dividend', 'shareholders', 'citizens', 'travellers', 'nationals'],
  agents: ['subject'],
  recipients: ['object', 'said-subject'],
  needs: ['agent', 'recipient', 'state', 'affirmed'],
  firmness: 'saying',
  weight: 55,
  confidence: 0.65,
  yields: [
    { text: 'The World Bank recommended that Ghana cut its levy.', agents: ['World Bank'], recipients: ['GHA'] },
    { text: 'Norway advised Ghana to save its oil money.', agents: ['NOR'], recipients: ['GHA'] },
  ],
  yieldsNothing: [{ text: 'The board of Boliden recommended a dividend.', because: 'nobody else is to act' }],
})
