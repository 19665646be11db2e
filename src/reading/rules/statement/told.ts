/** One wants, tells or orders another to act. In: a clause that says who is to do what. Out: `statement/demand`. */
import { claimRule } from '../../rule.ts'

export const told = claimRule({
  id: 'statement/told',
  kind: 'statement',
  type: 'demand',
  plover: 'REQUEST',
  verbs: ['want', 'tell', 'order', 'instruct'],
  agents: ['subject'],
  recipients: ['object', 'prep:to'],
  needs: ['agent', 'told-to-act'],
  firmness: 'saying',
  weight: 74,
  confidence: 0.7,
  yields: [
    { text: 'Nairobi instructed the bank to sell its gold.', agents: ['KEN'], factuality: 'happened' },
    { text: 'Nairobi ordered the company to build a refinery.', agents: ['KEN'], factuality: 'happened' },
    { text: 'Nairobi wants the ban on its tea lifted.', agents: ['KEN'] },
    { text: 'Tokyo wants the tariffs removed.', agents: ['JPN'] },
    { text: 'India wants Australia to lift its ban.', agents: ['IND'], recipients: ['AUS'] },
    { text: 'President Mahama told the Chinese ambassador that the mine must hire more Ghanaians.', agents: ['GHA'], recipients: ['CHN'] },
  ],
  yieldsNothing: [
    { text: 'Ghana wants to join the reserve.', because: 'its own plan' },
    { text: 'Kenya Airways ordered 12 jets from Embraer.', because: 'a purchase' },
    { text: 'President Mahama told reporters that Ghana would build a port.', because: 'told, not asked' },
  ],
})
