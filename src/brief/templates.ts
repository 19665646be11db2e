/** Clauses from a claim's fields, for quotes that are no predicate. In: a claim whose quote is a noun phrase. Out: "Ghana and Peru signed “a memorandum on lithium”"; null where no template fits. */
import type { Claim, Factuality } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { nameActors } from './actor-names.ts'
import type { Naming } from './brief-model.ts'
import { timePhrase } from './days.ts'
import { holdsFiniteVerb, startsWithFiniteVerb } from './finite.ts'
import { sumInWords } from './sums.ts'

type Verbs = Readonly<Partial<Record<Factuality, string>>>

const concluded: Verbs = { happened: 'concluded', planned: 'will conclude', possible: 'may conclude' }
const signed: Verbs = { happened: 'signed', planned: 'will sign', possible: 'may sign' }

/** What the parties of a noun phrase did with it. A kind or factuality without a verb is quoted bare. */
const nounVerbs: Readonly<Record<string, Verbs>> = {
  'agreement/treaty': concluded,
  'agreement/contract': concluded,
  'agreement/framework': concluded,
  'agreement/mou': signed,
  'agreement/letter-of-intent': signed,
  'agreement/joint-statement': { happened: 'adopted', planned: 'will adopt', possible: 'may adopt' },
  'commitment/purchase': { happened: 'entered into', planned: 'will enter into', possible: 'may enter into' },
}

const meetVerbs: Verbs = { happened: 'met', planned: 'will meet', possible: 'may meet' }

const isDealNoun = (quote: string): boolean =>
  /^(?:an?|the)\s(?:[\w’'-]+\s){0,4}(?:agreement|contract|deal|memorandum|letter|declaration|treaty|accord|framework|order|statement)\b/iu.test(
    quote,
  ) &&
  !startsWithFiniteVerb(quote) &&
  !holdsFiniteVerb(quote, false)

const withTime = (clause: string, claim: Claim): string =>
  claim.time === null ? clause : `${clause} ${timePhrase(claim.time, true)}`.trimEnd()

/** A state of affairs between two parties, told by its fields. */
const relationClause = (claim: Claim, parties: string): string | null =>
  claim.type === 'diplomatic' &&
  claim.factuality === 'happened' &&
  claim.agents.length > 1 &&
  claim.time?.start != null &&
  claim.time.end === null
    ? withTime(`${parties} have had diplomatic relations`, claim)
    : null

/** "with President X (9 October)" gives no predicate, but who met whom and when. */
const meetingClause = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string | null => {
  const verb = meetVerbs[claim.factuality]
  const [first, ...rest] = [...claim.agents, ...claim.recipients]
  if (
    first === undefined ||
    rest.length === 0 ||
    verb === undefined ||
    claim.type === 'visit' ||
    claim.ordinal !== null ||
    claim.time?.end === null
  )
    return null
  const [who, whom] = [nameActors([first], document.text, naming), nameActors(rest, document.text, naming)]
  return who === '' || whom === '' || who === whom ? null : withTime(`${who} ${verb} ${whom}`, claim)
}

const counted: Readonly<Record<string, string>> = {
  trade: 'trade',
  production: 'output',
  share: 'share',
  reserves: 'reserves',
}

/** A cell of a table holds a figure and nothing else: whose it is stands in the heads of its row and column. */
const cellClause = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string | null => {
  const what = counted[claim.type]
  const whose = nameActors(claim.agents.length > 0 ? claim.agents : claim.recipients, document.text, naming)
  if (/\p{L}{3}/u.test(claim.quote) || what === undefined || whose === '') return null
  const { amount } = claim
  const sum = amount === null ? '' : ` ${sumInWords(amount.value, amount.unit)},`
  return withTime(`${whose}: ${what}${sum} “${claim.quote}” in the table`, claim)
}

export const templateClause = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string | null => {
  const cell = claim.kind === 'quantity' ? cellClause(claim, document, naming) : null
  if (cell !== null) return cell
  const parties = nameActors(claim.agents, document.text, naming)
  if (parties === '') return null
  if (claim.kind === 'relation') return relationClause(claim, parties)
  if (claim.kind === 'meeting') return meetingClause(claim, document, naming)
  const verb = nounVerbs[`${claim.kind}/${claim.type}`]?.[claim.factuality]
  const inside = claim.agents.some((agent) => agent.start !== null && agent.start >= claim.start && agent.start < claim.end)
  return verb === undefined || inside || !isDealNoun(claim.quote) || claim.quote.includes('\n')
    ? null
    : `${parties} ${verb} “${claim.quote}”`
}
