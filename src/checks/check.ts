/** Check: one function from an item to verdicts. In: items, claims, documents, the world and a day. Out: verdicts by item, each with its evidence. */
import { type Claim, type Factuality, unsureBelow } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { dueOf } from '../record/merging/due.ts'
import { valuesOf } from '../record/merging/values.ts'
import type { Verdict, VerdictName } from '../record/verdict.ts'
import type { World } from '../world/world.ts'
import { type CheckedDocument, claimEvidence } from './evidence.ts'
import { documentsById } from './lookup.ts'
import type { Provenance } from './provenance.ts'

/**
 * A verdict and the claims it judges. It never rests on these; they stand after its evidence where the sentence tells what the text has
 * (contradicted, disputed, unverifiable), where a text is held against itself, and where a promise's own date is told.
 */
export interface Judgement extends Verdict {
  readonly claims: readonly string[]
}

/** `asOf` is an ISO day; `claims` and `items` hold only what was published by then and is sure enough to count. */
export interface CheckContext {
  readonly items: readonly Item[]
  readonly claims: readonly RecordedClaim[]
  readonly documents: readonly CheckedDocument[]
  readonly world: World
  readonly asOf: string
  /** Whose words the documents repeat. */
  readonly provenance: Provenance
  /** How promises stand, by item, where the whole record was looked through before and only a part of it is at hand. */
  readonly statuses?: ReadonlyMap<string, VerdictName>
}

export interface Check {
  readonly id: string
  /** One line: the question it answers. */
  readonly asks: string
  /** What it needs to know before it can say anything but `unverifiable`. */
  readonly needs: readonly string[]
  readonly says: readonly VerdictName[]
  /** `kind`, `kind/type`, or `*` for any. */
  readonly appliesTo: readonly string[]
  readonly decide: (item: Item, context: CheckContext) => readonly Judgement[]
}

/** Checks at compile time that a check is whole; returns it unchanged. */
export const check = (definition: Check): Check => definition

/** Does a check look at such items? Assessments are judged by none. */
export const appliesTo = ({ appliesTo: patterns }: Check, { kind, type }: Pick<Item, 'kind' | 'type'>): boolean =>
  kind !== 'assessment' && patterns.some((pattern) => pattern === '*' || pattern === kind || pattern === `${kind}/${type}`)

/**
 * Verdicts by item id, in the order of `checks`; an item without verdicts has no entry. Documents published after `asOf` and claims the
 * reader is unsure of are left out. The order of items, claims and documents does not matter.
 */
export const runChecks = (checks: readonly Check[], given: CheckContext): ReadonlyMap<string, readonly Judgement[]> => {
  const context = visibleContext(given)
  const entries = context.items.map((item) => [item.id, judgeItem(checks, item, context)] as const)
  return new Map(entries.filter(([, verdicts]) => verdicts.length > 0))
}

const judgeItem = (checks: readonly Check[], item: Item, context: CheckContext): readonly Judgement[] => {
  const verdicts = checks.flatMap((one) => (appliesTo(one, item) ? one.decide(item, context) : []))
  return withoutIdle(merged(verdicts)).map((one) => withJudged(one, item))
}

const opposed: ReadonlySet<VerdictName> = new Set(['contradicted', 'disputed', 'unverifiable'])

/** The words judged, beside what speaks against them, so that a sentence that tells both can be read against both. */
const withJudged = (one: Judgement, item: Item): Judgement => {
  if (!opposed.has(one.verdict)) return one
  const shown = new Set(one.evidence.flatMap((row) => (row.kind === 'claim' ? [row.claim] : [])))
  const judged = item.claims.filter(({ claim }) => one.claims.includes(claim.id) && !shown.has(claim.id))
  return { ...one, evidence: [...one.evidence, ...judged.map(claimEvidence)] }
}

const settled: ReadonlySet<VerdictName> = new Set(['corroborated', 'supported', 'contradicted', 'disputed'])

/** Claims that get the same answer in the same words are told it once. */
const merged = (verdicts: readonly Judgement[]): readonly Judgement[] =>
  [...Map.groupBy(verdicts, ({ check: id, verdict, because }) => `${id} ${verdict} ${because}`).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || same.length === 1) return same
    const all = <T>(of: (one: Judgement) => readonly T[]): readonly T[] => [...new Set(same.flatMap(of))]
    return [{ ...first, claims: all(({ claims }) => claims), notes: all(({ notes }) => notes) }]
  })

/** That only one source tells it says nothing more where the record itself has settled it. */
const withoutIdle = (verdicts: readonly Judgement[]): readonly Judgement[] => {
  const isIdle = ({ aspect, verdict }: Judgement): boolean => aspect === 'source' && verdict === 'unverifiable'
  return verdicts.some((one) => settled.has(one.verdict)) ? verdicts.filter((one) => !(one.check === 'sources' && isIdle(one))) : verdicts
}

const visibleContext = (given: CheckContext): CheckContext => {
  const isVisible = (recorded: RecordedClaim): boolean =>
    (recorded.published === null || recorded.published <= given.asOf) && recorded.claim.confidence >= unsureBelow
  return {
    ...given,
    claims: given.claims.filter(isVisible),
    documents: given.documents.filter(({ published }) => published === null || published <= given.asOf),
    items: given.items.flatMap((item) => {
      const claims = item.claims.filter(isVisible)
      return claims.length === 0 ? [] : claims.length === item.claims.length ? [item] : [withClaims(item, claims)]
    }),
  }
}

const furthestFirst: readonly Factuality[] = ['happened', 'planned', 'possible', 'denied']

/** An item as it stood with fewer claims. */
const withClaims = (item: Item, claims: readonly RecordedClaim[]): Item => {
  const kept = new Set(claims.map(({ claim }) => claim.id))
  return {
    ...item,
    claims,
    due: dueOf(claims),
    values: valuesOf(claims),
    factuality: furthestFirst.find((one) => claims.some(({ claim }) => claim.factuality === one)) ?? item.factuality,
    mentions: item.mentions.filter(({ claim }) => kept.has(claim)),
  }
}

/** The documents that an item's claims stand in. */
export const documentsOf = (claims: readonly RecordedClaim[], { documents }: CheckContext): readonly CheckedDocument[] =>
  documentsById(
    documents,
    claims.map(({ documentId }) => documentId),
  )

/** States that the parties of a claim are or stand for, sorted. */
export const statesOf = ({ agents, recipients }: Pick<Claim, 'agents' | 'recipients'>): readonly string[] =>
  [...new Set([...agents, ...recipients].flatMap(({ states }) => states))].sort()
