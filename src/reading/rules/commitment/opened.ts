/** Works that were opened: "inaugurated a refinery", "a dam was commissioned by X". In: a clause. Out: `commitment/construction`, happened, so that a promise of them is seen to be kept. */
import { claimRule } from '../../rule.ts'

export const opened = claimRule({
  id: 'commitment/opened',
  kind: 'commitment',
  type: 'construction',
  plover: 'COOPERATE',
  verbs: [
    'open',
    'inaugurate',
    'commission',
    'unveil',
    'complete',
    'finish',
    'hand over',
    'switch on',
    'put into operation',
    'bring on stream',
  ],
  object: {
    nouns: (
      'plant factory refinery smelter mill foundry gigafactory fab mine terminal berth port harbour harbor airport station railway pipeline dam reactor ' +
      'shipyard laboratory hospital school clinic university campus warehouse depot silo bridge tunnel substation reservoir quay jetty dock wharf interconnector ' +
      'park farm facility hub centre center desalination cracker kiln concentrator highway motorway expressway stadium embassy-building housing'
    ).split(' '),
    notNouns: [
      'study',
      'talk',
      'agreement',
      'border',
      'crossing',
      'account',
      'tender',
      'summit',
      'trade',
      'market',
      'share',
      'phase',
      'contact',
      'studies',
      'works',
      'report',
    ],
  },
  notContext: ['if', 'to', 'tourist', 'visitor', 'public', 'fire', 'negotiation', 'foreign-owned'],
  agents: ['subject', 'prep:by'],
  recipients: [],
  amounts: ['money', 'physical', 'count'],
  needs: ['agent', 'done', 'object'],
  firmness: 'commitment',
  weight: 65,
  confidence: 0.7,
  yields: [
    { text: 'Eramet opened a smelter in Gabon in May 2025.', agents: ['Eramet'], factuality: 'happened' },
    { text: 'President Paul Kagame inaugurated a vaccine plant in Kigali.', agents: ['Paul Kagame'], factuality: 'happened' },
    { text: 'A cement factory was commissioned in Niger by Dangote.', agents: ['Dangote'], factuality: 'happened' },
    { text: 'Gabon opens a laboratory for ores', agents: ['GAB'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Gabon opened its ports to Chinese ships.', because: 'let in, not built' },
    { text: 'Eramet commissioned a study of the smelter.', because: 'paper' },
    { text: 'Gabon opened an inquiry into the blast at the smelter.', because: 'no works' },
  ],
})
