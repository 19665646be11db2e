/** Who may claim a state's help: "smelters may claim a rebate", "growers are eligible for a premium". In: a clause. Out: `measure/subsidy`, who gives it as agent. */
import { claimRule } from '../../rule.ts'

export const aidOpenTo = claimRule({
  id: 'measure/aid-open-to',
  kind: 'measure',
  type: 'subsidy',
  plover: null,
  verbs: ['claim', 'qualify', 'receive', 'apply', 'entitle', 'get', 'obtain'],
  adjectives: ['eligible'],
  context: ['rebate', 'rebates', 'subsidy', 'subsidies', 'credit', 'credits', 'incentive', 'incentives', 'bounty', 'relief', 'bonus'],
  alsoContext: ['may', 'can', 'will', 'qualify', 'eligible', 'entitled'],
  notContext: ['if', 'loan', 'debt', 'carbon', 'card', 'damages', 'not'],
  agents: ['prep:from', 'prep:in', 'told-by'],
  recipients: [],
  amounts: ['money'],
  needs: ['agent', 'state'],
  firmness: 'barring',
  weight: 60,
  confidence: 0.65,
  yields: [
    {
      text: 'Ministry of Trade of Malaysia\n\nSmelters may claim a rebate of RM120 a tonne.',
      agents: ['MYS'],
      amount: { value: 120, unit: 'MYR' },
    },
    { text: 'In Kenya growers are eligible for a subsidy of $40 a tonne.', agents: ['KEN'], amount: { value: 40, unit: 'USD' } },
  ],
  yieldsNothing: [{ text: 'In Kenya growers may claim damages of $40 million.', because: 'a court gives them' }],
})
