/** Exports or imports that are told to cease, pause or start again, as a rule ahead: "exports of logs will cease on 1 July". In: a noun under a verb. Out: `measure/export-control` or `measure/import-ban`. */
import { claimRule } from '../../rule.ts'

export const flowStops = claimRule({
  id: 'measure/flow-stops',
  kind: 'measure',
  type: 'export-control',
  typeByNoun: [{ nouns: ['import'], type: 'import-ban' }],
  plover: 'SANCTION',
  nouns: ['export', 'import'],
  carriers: ['cease', 'stop', 'end', 'halt', 'resume', 'restart', 'reopen', 'pause'],
  notContext: ['if', 'strike', 'war', 'flood', 'storm', 'drought', 'growth', 'rise', 'fall', 'decline', 'demand'],
  agents: ['owner', 'modifier', 'prep:by', 'prep:from'],
  recipients: ['prep:to'],
  needs: ['ahead', 'agent', 'state'],
  firmness: 'measure',
  weight: 64,
  confidence: 0.65,
  yields: [
    { text: 'Vietnam’s exports of rare-earth ores will cease on 1 March 2027.', agents: ['VNM'], factuality: 'planned' },
    {
      text: 'Customs Department of Malaysia\n\nImports of plastic scrap will stop on 1 July 2027.',
      type: 'import-ban',
      agents: ['MYS'],
      factuality: 'planned',
    },
  ],
  yieldsNothing: [{ text: 'Vietnam’s exports of ores stopped in the storm.', because: 'no rule' }],
})
