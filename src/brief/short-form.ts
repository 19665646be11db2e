/** An item in a few words, for the bottom line. In: its lead claim. Out: "a planned loan by Norway to Ghana (up to $40 million; the ministry said)". */
import type { Claim, Factuality } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { nameActors } from './actor-names.ts'
import type { Naming } from './brief-model.ts'
import { amountInWords } from './sums.ts'
import { whoSaid } from './whose-word.ts'

/** Noun of a type, and how its agents and recipients follow it. `between`: all parties are equals. */
interface NounForm {
  readonly noun: string
  readonly to: string | 'between'
}

const nouns: Readonly<Record<string, NounForm>> = {
  'meeting/summit': { noun: 'summit', to: 'between' },
  'meeting/visit': { noun: 'visit', to: 'to' },
  'meeting/call': { noun: 'call', to: 'between' },
  'meeting/talks': { noun: 'talks', to: 'between' },
  'agreement/treaty': { noun: 'treaty', to: 'between' },
  'agreement/contract': { noun: 'contract', to: 'between' },
  'agreement/framework': { noun: 'framework agreement', to: 'between' },
  'agreement/mou': { noun: 'memorandum of understanding', to: 'between' },
  'agreement/letter-of-intent': { noun: 'letter of intent', to: 'between' },
  'agreement/joint-statement': { noun: 'joint statement', to: 'between' },
  'agreement/accession': { noun: 'accession', to: 'to' },
  'commitment/purchase': { noun: 'purchase', to: 'from' },
  'commitment/investment': { noun: 'investment', to: 'for' },
  'commitment/loan': { noun: 'loan', to: 'to' },
  'commitment/grant': { noun: 'grant', to: 'to' },
  'commitment/supply': { noun: 'supply', to: 'to' },
  'commitment/visit': { noun: 'visit', to: 'to' },
  'commitment/policy': { noun: 'step', to: 'for' },
  'commitment/construction': { noun: 'construction project', to: 'for' },
  'measure/export-control': { noun: 'export control', to: 'towards' },
  'measure/import-ban': { noun: 'import ban', to: 'against' },
  'measure/tariff': { noun: 'tariff', to: 'on' },
  'measure/sanction': { noun: 'sanction', to: 'against' },
  'measure/visa': { noun: 'visa measure', to: 'for' },
  'measure/subsidy': { noun: 'subsidy', to: 'for' },
  'statement/invitation': { noun: 'invitation', to: 'to' },
  'statement/demand': { noun: 'demand', to: 'to' },
  'statement/threat': { noun: 'threat', to: 'against' },
  'statement/accusation': { noun: 'accusation', to: 'against' },
  'statement/rejection': { noun: 'rejection', to: 'of' },
  'quantity/trade': { noun: 'trade', to: 'with' },
  'quantity/production': { noun: 'production figure', to: 'for' },
  'quantity/reserves': { noun: 'reserves figure', to: 'for' },
  'quantity/other': { noun: 'figure', to: 'for' },
  'quantity/share': { noun: 'share', to: 'for' },
  'quantity/price': { noun: 'price', to: 'for' },
  'quantity/investment-stock': { noun: 'investment stock', to: 'for' },
  'quantity/aid': { noun: 'aid figure', to: 'for' },
  'relation/diplomatic': { noun: 'diplomatic relation', to: 'between' },
  'relation/ownership': { noun: 'stake', to: 'in' },
}

const kindNouns: Readonly<Record<string, NounForm>> = {
  meeting: { noun: 'meeting', to: 'with' },
  agreement: { noun: 'agreement', to: 'between' },
  commitment: { noun: 'commitment', to: 'to' },
  measure: { noun: 'measure', to: 'towards' },
  relation: { noun: 'standing relation', to: 'between' },
  quantity: { noun: 'figure', to: 'for' },
  statement: { noun: 'statement', to: 'to' },
  assessment: { noun: 'judgement', to: 'on' },
}

const adjectives: Readonly<Record<Factuality, string>> = {
  happened: '',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied or withdrawn',
}

const withIndefinite = (phrase: string): string =>
  /\btalks$|^trade\b/u.test(phrase) ? phrase : `${/^[aeiou]/u.test(phrase) ? 'an' : 'a'} ${phrase}`

const formOf = ({ kind, type }: Claim): NounForm => nouns[`${kind}/${type}`] ?? kindNouns[kind] ?? { noun: type, to: 'for' }

const partiesOf = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string => {
  const { to } = formOf(claim)
  const agents = nameActors(claim.agents, document.text, naming)
  const recipients = nameActors(claim.recipients, document.text, naming)
  const figure = claim.kind === 'quantity'
  const equals = to === 'between' || (claim.kind === 'meeting' && recipients === '') || (claim.type === 'trade' && claim.agents.length > 1)
  if (equals)
    return bothSides(
      nameActors([...claim.agents, ...claim.recipients], document.text, naming),
      claim.agents.length + claim.recipients.length,
    )
  const second = recipients === '' || recipients === agents ? '' : ` ${figure ? 'and' : to} ${recipients}`
  return `${agents === '' ? '' : ` ${figure ? 'for' : 'by'} ${agents}`}${second}`
}

/** "a planned visit by A to B"; null where no party is named. */
export const partiesForm = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string | null => {
  const parties = partiesOf(claim, document, naming)
  return parties === ''
    ? null
    : `${withIndefinite([adjectives[claim.factuality], formOf(claim).noun].filter((part) => part !== '').join(' '))}${parties}`
}

/** A value with what its claim needs to be told: "$95 million (planned; the shipyard said)". */
export const valueWithSource = (amount: string, claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string => {
  const bracket = [
    ...(adjectives[claim.factuality] === '' ? [] : [adjectives[claim.factuality]]),
    ...(claim.attribution.length === 0 ? [] : [whoSaid(claim, document, naming)]),
  ]
  return bracket.length === 0 ? amount : `${amount} (${bracket.join('; ')})`
}

/** `values` are put in the place of the claim's own amount where sources differ: ": over $8 billion or $8.5 billion (the airline said)". */
export const shortForm = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming, values: readonly string[] = []): string => {
  const noun = [adjectives[claim.factuality], formOf(claim).noun].filter((part) => part !== '').join(' ')
  const head = partiesForm(claim, document, naming) ?? withIndefinite(noun)
  if (values.length > 0) return `${head}, ${values.join(' or ')}`
  const word = claim.attribution.length === 0 ? [] : [whoSaid(claim, document, naming)]
  const ordinal = claim.ordinal === null ? [] : [`“${claim.quote.replace(/\s+/gu, ' ')}”`]
  const bracket = [...(claim.amount === null ? [] : [amountInWords(claim.amount)]), ...ordinal, ...word].join('; ')
  return `${head}${bracket === '' ? '' : ` (${bracket})`}`
}

const bothSides = (names: string, count: number): string => (names === '' ? '' : count === 1 ? ` of ${names}` : ` between ${names}`)
