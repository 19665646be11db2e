/** A rule told of again by its bare noun: "The ban was lifted a year later", "The duty will rise to 50%". In: a clause behind a measure (resumed-measures.ts). Out: `measure`, whose it is and its type as told before. */
import { claimRule } from '../../rule.ts'

export const resumed = claimRule({
  id: 'measure/resumed',
  kind: 'measure',
  type: 'export-control',
  typeByNoun: [
    { nouns: ['ban', 'embargo', 'prohibition'], type: 'import-ban' },
    { nouns: ['duty', 'tariff', 'levy'], type: 'tariff' },
    { nouns: ['sanction'], type: 'sanction' },
    { nouns: ['rebate', 'subsidy'], type: 'subsidy' },
  ],
  plover: 'SANCTION',
  agents: ['subject'],
  recipients: [],
  amounts: ['percent', 'physical'],
  firmness: 'measure',
  weight: 40,
  confidence: 0.65,
  yields: [
    {
      text: 'Kenya banned imports of Ugandan eggs in 2021. The ban was lifted in May 2022.',
      type: 'import-ban',
      agents: ['KEN'],
      recipients: ['UGA'],
      time: { start: '2022-05-01', end: '2022-05-31' },
    },
    {
      text: 'Zimbabwe banned exports of raw lithium in 2022. Harare lifted the ban in January 2024.',
      type: 'export-control',
      agents: ['ZWE'],
    },
    {
      text: 'Canada put a tariff of 25% on steel from Brazil. The duty will rise to 50% in June 2026.',
      type: 'tariff',
      amount: { value: 50, unit: '%' },
      factuality: 'planned',
    },
    { text: 'Canada imposed sanctions on Belarus in 2021. The measures remain in force.', type: 'sanction', agents: ['CAN'] },
  ],
  yieldsNothing: [
    { text: 'Kenya banned imports of Ugandan eggs in 2021. The ban hurt farmers.', because: 'what it did, no new rule' },
    { text: 'The ban was lifted in May 2022.', because: 'nobody’s ban' },
    { text: 'Kenya banned imports of Ugandan eggs in 2021. The ban on smoking was lifted.', because: 'another ban' },
  ],
})
