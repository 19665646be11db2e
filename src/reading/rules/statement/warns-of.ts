/** A warning to another, or with a penalty: "warned Athens off", "warned that firms would lose their licences". In: a clause. Out: `statement/threat`. */
import { claimRule } from '../../rule.ts'

export const warnsOf = claimRule({
  id: 'statement/warns-of',
  kind: 'statement',
  type: 'threat',
  plover: 'THREATEN',
  verbs: ['warn', 'caution'],
  notContext: ['flood', 'storm', 'weather', 'reporter', 'investor', 'tourist'],
  agents: ['subject'],
  recipients: ['object', 'prep:to'],
  amounts: ['percent'],
  needs: ['agent', 'state', 'warns-somebody'],
  firmness: 'saying',
  weight: 78,
  confidence: 0.7,
  yields: [
    { text: 'Ankara warned Athens against drilling off Crete.', agents: ['TUR'], recipients: ['GRC'], factuality: 'happened' },
    { text: 'Tehran warned of retaliation if the tanker was not released.', agents: ['IRN'] },
    { text: 'Accra warned that it would revoke the licences of firms that smuggle gold.', agents: ['GHA'], factuality: 'happened' },
    { text: 'President Trump warned that Vietnam would face tariffs of 30% if it did not act.', agents: ['USA'], factuality: 'happened' },
  ],
  yieldsNothing: [
    { text: 'Accra warned that the cocoa harvest would shrink.', because: 'a forecast' },
    { text: 'The office in Accra warned of heavy rain.', because: 'weather' },
  ],
})
