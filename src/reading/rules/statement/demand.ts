/** One asks another to act. In: a clause. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const demand = claimRule({
  id: 'statement/demand',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  verbs: ['demand', 'ask', 'urge', 'request', 'call', 'appeal', 'press', 'petition', 'exhort', 'implore', 'beseech', 'entreat'],
  notContext: ['so-called', 'question', 'anonymity', 'name'],
  agents: ['subject'],
  recipients: ['object', 'prep:on', 'prep:from', 'prep:to', 'said-subject'],
  needs: ['agent', 'addressed', 'affirmed'],
  firmness: 'saying',
  weight: 51,
  confidence: 0.7,
  yields: [
    { text: 'Farmers’ groups called on the company to leave Kenya.', agents: ['groups'] },
    { text: 'Farmers urged the government to close the mine.', agents: ['Farmers'] },
    { text: 'Residents pressed the miner to leave Kenya.', agents: ['Residents'] },
    { text: 'Peru asked Brazil to withdraw the duty.', agents: ['PER'], recipients: ['BRA'], factuality: 'happened' },
    { text: 'The European Commission called on Serbia to open its market.', agents: ['European Commission'], recipients: ['SRB'] },
  ],
  yieldsNothing: [
    { text: 'Asked about the ban, the Chilean minister smiled.', because: 'he was asked' },
    { text: 'Peru called the plan a mess.', because: 'a name for it, no demand' },
    { text: 'World demand for copper rose.', because: 'nobody demands' },
  ],
})
