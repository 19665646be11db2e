/** Goods that bear a duty, told with the goods: "imports outside the quota attract a duty of 90 per cent". In: a clause. Out: `measure/tariff`, who sets it as agent. */
import { claimRule } from '../../rule.ts'

export const dutyBorne = claimRule({
  id: 'measure/duty-borne',
  kind: 'measure',
  type: 'tariff',
  plover: 'SANCTION',
  verbs: ['attract', 'incur', 'bear', 'carry', 'draw', 'pay'],
  object: { nouns: ['tariff', 'duty', 'levy', 'surcharge'] },
  context: [
    'import',
    'imports',
    'export',
    'exports',
    'consignment',
    'consignments',
    'shipment',
    'shipments',
    'goods',
    'product',
    'products',
    'vehicles',
    'steel',
  ],
  notContext: ['if', 'threaten', 'could', 'stamp', 'officer'],
  agents: ['owner-of-subject', 'prep:in', 'told-by'],
  recipients: ['prep:from'],
  amounts: ['percent', 'money'],
  needs: ['agent', 'state', 'amount'],
  firmness: 'measure',
  weight: 60,
  confidence: 0.65,
  yields: [
    { text: 'In Kenya imports of milk attract a duty of 60 percent.', agents: ['KEN'], amount: { value: 60, unit: '%' } },
    { text: 'Ministry of Trade of Jordan\n\nSuch goods attract a duty of 20 per cent.', agents: ['JOR'], amount: { value: 20, unit: '%' } },
  ],
  yieldsNothing: [{ text: 'In Kenya imports of milk attract 60 percent of buyers.', because: 'no duty' }],
})
