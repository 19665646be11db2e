/** "said that X had rammed its boat": a wrong that is told of another. In: a verb of saying. Out: `statement/accusation`. */
import { claimRule } from '../../rule.ts'

export const saysHarm = claimRule({
  id: 'statement/says-harm',
  kind: 'statement',
  type: 'accusation',
  plover: 'ACCUSE',
  verbs: ['say', 'claim', 'tell', 'declare', 'announce', 'add', 'report', 'maintain', 'insist', 'argue'],
  agents: ['subject'],
  recipients: ['said-subject'],
  needs: ['agent', 'state', 'recipient', 'says-harm'],
  firmness: 'saying',
  weight: 75,
  confidence: 0.65,
  yields: [
    { text: 'Hanoi said that Chinese ships had rammed a trawler.', agents: ['VNM'], recipients: ['CHN'], factuality: 'happened' },
    { text: 'Juba said Sudan was arming the rebels.', agents: ['SSD'], recipients: ['SDN'] },
  ],
  yieldsNothing: [
    { text: 'Hanoi said that Chinese ships had left the bay.', because: 'no wrong' },
    { text: 'Hanoi said that it had seized a trawler.', because: 'its own act' },
  ],
})
