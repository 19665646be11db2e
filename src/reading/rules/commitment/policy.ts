/** A party promises an act that no other type names. In: a clause under will, plan, agree or promise. Out: `commitment/policy`. */
import { claimRule } from '../../rule.ts'

export const policy = claimRule({
  id: 'commitment/policy',
  kind: 'commitment', type: 'policy',
  plover: 'COOPERATE',
  verbs: ['establish', 'set up', 'create', 'publish', 'complete', 'launch', 'reform', 'open', 'close', 'join', 'double', 'raise', 'bring', 'cut', 'charge', 'train', 'review', 'introduce', 'appoint', 'release', 'suspend', 'quit', 'leave', 'host', 'adopt', 'require', 'cover', 'cooperate', 'work', 'expand', 'increase', 'reduce', 'harmonise', 'simplify', 'digitise', 'process', 'phase out', 'nationalise', 'privatise', 'merge', 'form', 'map', 'explore', 'implement', 'ratify', 'abolish', 'extend', 'cancel', 'offer', 'develop', 'pay', 'promote', 'strengthen', 'conduct', 'carry out', 'share', 'begin', 'start'],
  notContext: ['if', 'tariff', 'ban', 'visa', 'sanction', 'visit', 'could', 'may', 'might', 'likely', 'percent', 'price'],
  agents: ['subject'], recipients: ['prep:with'], needs: ['agent', 'future', 'state'],
  firmness: 'commitment', weight: 30, confidence: 0.6,
  yields: [
    { text: 'Bolivia and Peru agreed to establish a joint lithium council by the end of 2027.', agents: ['BOL', 'PER'], materials: ['lithium'], factuality: 'happened', time: { start: null, end: '2027-12-31' } },
    { text: 'Ghana does not intend to join the reserve.', agents: ['GHA'], factuality: 'denied' },
  ],
  yieldsNothing: [{ text: 'Bolivia established a lithium council in 2019.', because: 'done, not promised' }],
})
