/** A party builds a works. In: a clause or a noun. Out: `commitment/construction`. */
import { claimRule } from '../../rule.ts'

export const construction = claimRule({
  id: 'commitment/construction',
  kind: 'commitment', type: 'construction',
  plover: 'COOPERATE',
  verbs: ['build', 'construct', 'rebuild', 'repair', 'modernise', 'modernize', 'upgrade', 'electrify', 'lay', 'develop', 'erect', 'expand', 'extend', 'renovate'],
  nouns: ['construction'],
  object: { nouns: ['plant', 'mine', 'railway', 'rail', 'line', 'road', 'port', 'farm', 'park', 'refinery', 'smelter', 'stretch', 'track', 'km', 'kilometre', 'kilometer', 'pipeline', 'dam', 'terminal', 'bridge', 'station', 'cable', 'airport', 'hub', 'facility', 'reactor', 'factory', 'deposit', 'corridor', 'field', 'grid', 'school', 'hospital', 'tunnel', 'warehouse', 'centre', 'center'] },
  agents: ['subject', 'owner', 'prep:by'], recipients: [], amounts: ['money', 'physical', 'count'], needs: ['agent', 'future'],
  firmness: 'commitment', weight: 67, confidence: 0.7,
  yields: [
    { text: 'Masdar will build a 500-MW wind farm in Azerbaijan by 2028.', agents: ['Masdar'], amount: { value: 500, unit: 'MW' }, factuality: 'planned', time: { start: null, end: '2028-12-31' } },
  ],
  yieldsNothing: [{ text: 'The two leaders built trust over dinner in Rome.', because: 'trust is no works' }],
})
