/** Two readers side by side. In: the claims of both on one document. Out: all of them, surer where both agree; and a list of what a person should look at. */
import { type Claim, type ClaimDraft, withIds } from './claim.ts'

/** One claim that only one reader has, or two that differ. */
export interface Review {
  /** Ids of claims. */
  readonly claims: readonly string[]
  readonly why: string
}

export interface SideBySide {
  readonly claims: readonly Claim[]
  readonly review: readonly Review[]
}

const parties = ({ agents, recipients }: Claim): readonly string[] =>
  [...agents, ...recipients].flatMap(({ id, name, states }) => [...states, id ?? name.toLowerCase()])

const overlap = (one: Claim, other: Claim): number => Math.min(one.end, other.end) - Math.max(one.start, other.start)

/** The same kind, words in common, and a state or name in common, or none told by either. */
const isPair = (one: Claim, other: Claim): boolean => {
  if (one.kind !== other.kind || overlap(one, other) <= 0) return false
  const theirs = new Set(parties(other))
  return parties(one).some((party) => theirs.has(party)) || (parties(one).length === 0 && theirs.size === 0)
}

interface Pair {
  readonly one: Claim
  readonly other: Claim
}

/** Each claim at most once, the most words in common first. */
const pairsOf = (ones: readonly Claim[], others: readonly Claim[]): readonly Pair[] => {
  const possible = ones
    .flatMap((one) => others.filter((other) => isPair(one, other)).map((other) => ({ one, other })))
    .sort((a, b) => likeness(b) - likeness(a))
  const taken = new Set<Claim>()
  return possible.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one)
    taken.add(other)
    return true
  })
}

/** The same type and amount go before a longer overlap: "2bn in rail and 1bn in ports" overlaps both. */
const likeness = ({ one, other }: Pair): number =>
  (one.amount?.value === other.amount?.value ? 100_000 : 0) + (one.type === other.type ? 50_000 : 0) + overlap(one, other)

/** What both say, and say differently; what one leaves out is no difference. */
const differences = ({ one, other }: Pair): readonly string[] => {
  const said = (told: string | null | undefined): string => told ?? 'nothing'
  const fields: readonly (readonly [string, string | null | undefined, string | null | undefined])[] = [
    ['type', one.type, other.type],
    ['factuality', one.factuality, other.factuality],
    ['amount', one.amount && `${one.amount.value} ${one.amount.unit}`, other.amount && `${other.amount.value} ${other.amount.unit}`],
    [
      'time',
      one.time && `${said(one.time.start)} to ${said(one.time.end)}`,
      other.time && `${said(other.time.start)} to ${said(other.time.end)}`,
    ],
  ]
  return fields.flatMap(([field, left, right]) => (left && right && left !== right ? [`${field} (${left} / ${right})`] : []))
}

/** Two that are right a and b of the time and do not err together are wrong together (1-a)(1-b) of it; they do at times err together. */
const MOST_CONFIDENCE = 0.995
/** Never less sure than the surer of the two. */
const together = ({ one, other }: Pair): number => {
  const both = Math.round((1 - (1 - one.confidence) * (1 - other.confidence)) * 1000) / 1000
  return Math.max(one.confidence, other.confidence, Math.min(MOST_CONFIDENCE, both))
}

/** The built-in reader's claims keep their ids. Order: by place, the built-in reader first. */
export const sideBySide = (documentId: string, builtIn: readonly Claim[], llm: readonly Claim[]): SideBySide => {
  const pairs = pairsOf(builtIn, llm)
  const pairOf = new Map(pairs.flatMap((pair) => [[pair.one, pair] as const, [pair.other, pair] as const]))
  const raised = (claim: Claim): ClaimDraft => {
    const pair = pairOf.get(claim)
    const { id: _, ...draft } = claim
    return pair && differences(pair).length === 0 ? { ...draft, confidence: together(pair) } : draft
  }
  const ordered = [...builtIn, ...llm].sort((a, b) => a.start - b.start || a.end - b.end)
  const claims = withIds(documentId, ordered.map(raised))
  const idOf = new Map(ordered.map((claim, at) => [claim, claims[at]?.id ?? claim.id]))
  const ids = (...own: readonly Claim[]): readonly string[] => own.map((claim) => idOf.get(claim) ?? claim.id)
  const review = ordered.flatMap((claim): Review[] => {
    const pair = pairOf.get(claim)
    if (!pair) return [{ claims: ids(claim), why: `only ${builtIn.includes(claim) ? 'the built-in reader' : 'the language model'} has it` }]
    const differing = pair.one === claim ? differences(pair) : []
    return differing.length === 0 ? [] : [{ claims: ids(pair.one, pair.other), why: `the readers differ: ${differing.join(', ')}` }]
  })
  return { claims, review }
}
