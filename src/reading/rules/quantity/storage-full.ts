/** How full stores are: "storage in Austria was 38% full". In: an adjective with "be". Out: `quantity/reserves`. */
import { claimRule } from '../../rule.ts'

export const storageFull = claimRule({
  id: 'quantity/storage-full',
  kind: 'quantity',
  type: 'reserves',
  plover: null,
  adjectives: ['full'],
  context: ['storage', 'store', 'site', 'reservoir', 'tank', 'cavern', 'inventory', 'dam', 'warehouse', 'silo', 'facility'],
  notContext: ['hospital', 'hotel', 'stadium', 'house', 'employment'],
  agents: ['owner-of-subject', 'prep:in', 'subject'],
  recipients: [],
  amounts: ['percent'],
  needs: ['amount'],
  firmness: 'event',
  weight: 52,
  confidence: 0.65,
  yields: [{ text: 'Gas storage sites in Austria were 38% full in mid-March.', agents: ['AUT'], amount: { value: 38, unit: '%' } }],
  yieldsNothing: [{ text: 'Hotels in Austria were 38% full.', because: 'no stock' }],
})
