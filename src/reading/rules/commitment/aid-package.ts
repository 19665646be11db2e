/** "approved a $300m military aid package for X". In: a noun. Out: `commitment/grant`. */
import { claimRule } from '../../rule.ts'

export const aidPackage = claimRule({
  id: 'commitment/aid-package',
  kind: 'commitment',
  type: 'grant',
  plover: 'AID',
  nouns: ['package', 'programme', 'program', 'tranche', 'assistance', 'relief'],
  context: ['aid', 'assistance', 'relief', 'donor'],
  notContext: ['loan', 'credit', 'tax', 'debt', 'since', 'total', 'imf', 'subsidy'],
  agents: ['subject', 'prep:from', 'owner', 'prep:by', 'modifier'],
  recipients: ['prep:to', 'prep:for'],
  amounts: ['money'],
  needs: ['agent', 'amount'],
  firmness: 'commitment',
  weight: 73,
  confidence: 0.7,
  yields: [
    {
      text: 'Berlin approved a 400 million euro military aid package for Moldova.',
      agents: ['DEU'],
      recipients: ['MDA'],
      amount: { value: 4e8, unit: 'EUR' },
      factuality: 'happened',
    },
    { text: 'Denmark pledged 300 million kroner in humanitarian assistance for Yemen.', agents: ['DNK'], recipients: ['YEM'] },
  ],
  yieldsNothing: [{ text: 'The ministry opened a package of 300 million kroner.', because: 'no aid' }],
})
