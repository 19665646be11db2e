/** Unit: claims already held to be about one thing, with what they say together. In: told claims. Out: one value that two comparisons can read. */
import type { ClaimAmount, ClaimEntity, ClaimKind, ClaimOrdinal, Factuality } from '../../reading/claim.ts'
import type { RecordedClaim } from '../item.ts'
import { objectsIn } from './objects.ts'
import { nameKeys } from './party.ts'
import { isKnown, type KnownTime } from './time.ts'
import { capitalWords, contentStems } from './words.ts'

/** A claim as one item takes it: `recipients` may be one state of the several that the words name, and `part` says which. */
export interface Told {
  readonly recorded: RecordedClaim
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly part: string
}

/** `first` and `second` are agents and recipients, except that a deal told from the seller's side has the buyer first all the same. */
export interface Unit {
  readonly kind: ClaimKind
  readonly types: ReadonlySet<string>
  readonly told: readonly Told[]
  readonly first: readonly ClaimEntity[]
  readonly second: readonly ClaimEntity[]
  readonly times: readonly KnownTime[]
  readonly published: readonly string[]
  readonly documents: ReadonlySet<string>
  readonly amounts: readonly ClaimAmount[]
  readonly ordinals: readonly ClaimOrdinal[]
  readonly places: readonly ClaimEntity[]
  readonly factualities: ReadonlySet<Factuality>
  readonly materials: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  /** On whose word, as one key: two figures of one document on one word are two things. */
  readonly voices: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Capitalised words of the quotes that name no party, place or source. */
  readonly capitals: ReadonlySet<string>
  /** Folded words of the parties, places and sources. */
  readonly known: ReadonlySet<string>
}

const isSupply = (told: Told): boolean => told.recorded.claim.kind === 'commitment' && told.recorded.claim.type === 'supply'

const sourceKey = (entities: readonly ClaimEntity[]): string => entities.map((entity) => entity.id ?? entity.name.toLowerCase()).join('|')

/** Claims of one kind, at least one. */
export const unitOf = (told: readonly [Told, ...Told[]]): Unit => {
  const claims = told.map((one) => one.recorded.claim)
  const named = claims.flatMap((claim) => [
    ...claim.attribution,
    ...claim.agents,
    ...claim.recipients,
    ...(claim.place ? [claim.place] : []),
  ])
  const known = new Set(named.flatMap((entity) => [...nameKeys(entity)]))
  const quotes = claims.map((claim) => claim.quote).join('. ')
  const stems = contentStems(quotes)
  const materials = new Set(claims.flatMap((claim) => claim.materials))
  return {
    kind: told[0].recorded.claim.kind,
    types: new Set(claims.map((claim) => claim.type)),
    told,
    first: told.flatMap((one) => (isSupply(one) ? one.recipients : one.agents)),
    second: told.flatMap((one) => (isSupply(one) ? one.agents : one.recipients)),
    times: claims.map((claim) => claim.time).filter(isKnown),
    published: told.flatMap((one) => one.recorded.published ?? []),
    documents: new Set(told.map((one) => one.recorded.documentId)),
    amounts: claims.flatMap((claim) => claim.amount ?? []),
    ordinals: claims.flatMap((claim) => claim.ordinal ?? []),
    places: claims.flatMap((claim) => claim.place ?? []),
    factualities: new Set(claims.map((claim) => claim.factuality)),
    materials,
    objects: objectsIn(stems, [...materials]),
    voices: new Set(claims.map((claim) => sourceKey(claim.attribution))),
    stems,
    capitals: capitalWords(quotes, known),
    known,
  }
}

export const joinUnits = (left: Unit, right: Unit): Unit => {
  const [head, ...rest] = [...left.told, ...right.told]
  return head === undefined ? left : unitOf([head, ...rest])
}
