/** Decided: claims as people left them. In: claims as they were read, and all that was decided. Out: the claims that hold, each with the decisions on it. */
import type { Claim } from '../reading/claim.ts'
import type { ClaimReference, RecordedDecision } from './decision.ts'
import type { ClaimDecision, RecordedClaim } from './item.ts'

/** What a person has looked at is sure. */
const SURE = 1

/** Decisions that hold: an undone one does not, unless its undoing was itself undone. In the order in which they were made. */
export const standingDecisions = (decisions: readonly RecordedDecision[]): readonly RecordedDecision[] => {
  const undone = new Set<number>()
  const newestFirst = decisions.toSorted((a, b) => b.id - a.id)
  for (const one of newestFirst) if (one.decision === 'undone' && !undone.has(one.id)) undone.add(one.undoes)
  return newestFirst.filter(({ id, decision }) => decision !== 'undone' && !undone.has(id)).toReversed()
}

const wordsKey = ({ documentId, kind, type, quote }: Omit<ClaimReference, 'claim'>): string =>
  JSON.stringify([documentId, kind, type, quote])

/** Finds the claim a decision is about: by its id, else, where the document was read anew, by its words, kind and type. */
const finder = (claims: readonly RecordedClaim[]): ((reference: ClaimReference) => string | null) => {
  const ids = new Set(claims.map(({ claim }) => claim.id))
  const byWords = new Map<string, string>()
  for (const { claim, documentId } of claims) {
    const key = wordsKey({ documentId, kind: claim.kind, type: claim.type, quote: claim.quote })
    if (!byWords.has(key)) byWords.set(key, claim.id)
  }
  return (reference) => (ids.has(reference.claim) ? reference.claim : (byWords.get(wordsKey(reference)) ?? null))
}

interface Held {
  readonly recorded: RecordedClaim
  readonly rejected: boolean
  readonly decisions: readonly ClaimDecision[]
}

const after = (held: Held, decision: RecordedDecision): Held => {
  const { id, author, knownAt, note, decision: name } = decision
  const decisions = [...held.decisions, { id, decision: name, author, at: knownAt, note }]
  const changed = (fields: Partial<Claim>): RecordedClaim => ({
    ...held.recorded,
    claim: { ...held.recorded.claim, ...fields, confidence: SURE },
  })
  switch (decision.decision) {
    case 'confirmed':
      return { recorded: changed({}), rejected: false, decisions }
    case 'rejected':
      return { ...held, rejected: true, decisions }
    case 'corrected':
      return { recorded: changed(decision.correction), rejected: false, decisions }
    default:
      return { ...held, decisions }
  }
}

const byHand = (decisions: readonly RecordedDecision[]): readonly RecordedClaim[] =>
  decisions.flatMap((one) =>
    one.decision === 'added'
      ? [{ claim: one.added, documentId: one.documentId, document: one.document, publisher: one.publisher, published: one.published }]
      : [],
  )

type Pairs = Map<string, { readonly pair: readonly [string, string]; readonly together: boolean }>

/** Which claims people hold to be one thing, or two: of two decisions on one pair the later counts. */
const pairsOf = (decisions: readonly RecordedDecision[], find: (reference: ClaimReference) => string | null): Pairs => {
  const pairs: Pairs = new Map()
  for (const one of decisions) {
    if (one.decision !== 'merged' && one.decision !== 'split') continue
    const claim = find(one)
    for (const other of one.others.map(find))
      if (claim !== null && other !== null && claim !== other)
        pairs.set([claim, other].toSorted().join(' '), { pair: [claim, other], together: one.decision === 'merged' })
  }
  return pairs
}

const partnersOf = (pairs: Pairs, together: boolean): ReadonlyMap<string, readonly string[]> => {
  const partners = new Map<string, string[]>()
  for (const { pair, together: are } of pairs.values())
    if (are === together)
      for (const [one, other] of [pair, pair.toReversed()] as const)
        if (one !== undefined && other !== undefined) partners.set(one, [...(partners.get(one) ?? []), other].toSorted())
  return partners
}

/** A claim as people left it, a rejected one too. */
export interface LeftClaim {
  readonly recorded: RecordedClaim
  readonly isRejected: boolean
}

/**
 * Corrected claims are changed, those by hand put in; what was merged or split is named on each claim, for mergeClaims. A decision whose
 * words no claim has any more changes nothing.
 */
export const claimsAsLeft = (claims: readonly RecordedClaim[], decisions: readonly RecordedDecision[]): readonly LeftClaim[] => {
  const standing = standingDecisions(decisions)
  const all = [...claims, ...byHand(standing)]
  const find = finder(all)
  const held = new Map(all.map((recorded): [string, Held] => [recorded.claim.id, { recorded, rejected: false, decisions: [] }]))
  for (const decision of standing) {
    const id = find(decision)
    const before = id === null ? undefined : held.get(id)
    if (id !== null && before) held.set(id, after(before, decision))
  }
  const pairs = pairsOf(standing, find)
  const [together, apart] = [partnersOf(pairs, true), partnersOf(pairs, false)]
  return all.flatMap(({ claim }): readonly LeftClaim[] => {
    const one = held.get(claim.id)
    if (one === undefined) return []
    const [joined, parted] = [together.get(claim.id), apart.get(claim.id)]
    const recorded = {
      ...one.recorded,
      ...(one.decisions.length > 0 ? { decisions: one.decisions } : {}),
      ...(joined ? { together: joined } : {}),
      ...(parted ? { apart: parted } : {}),
    }
    return [{ recorded, isRejected: one.rejected }]
  })
}

/** The same without rejected ones. Without decisions the same claims come back. */
export const withDecisions = (claims: readonly RecordedClaim[], decisions: readonly RecordedDecision[]): readonly RecordedClaim[] =>
  standingDecisions(decisions).length === 0
    ? claims
    : claimsAsLeft(claims, decisions).flatMap(({ recorded, isRejected }) => (isRejected ? [] : [recorded]))

/** Claims that hold, and those that people rejected. */
export interface DecidedClaims {
  readonly holding: readonly RecordedClaim[]
  readonly rejected: readonly RecordedClaim[]
}

export const partedByDecisions = (claims: readonly RecordedClaim[], decisions: readonly RecordedDecision[]): DecidedClaims => {
  const left = claimsAsLeft(claims, decisions)
  const those = (rejected: boolean) => left.flatMap(({ recorded, isRejected }) => (isRejected === rejected ? [recorded] : []))
  return { holding: those(false), rejected: those(true) }
}
