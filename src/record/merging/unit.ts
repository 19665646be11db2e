/** Unit: claims already held to be about one thing, with what they say together. In: told claims. Out: one value that two comparisons can read. */
import type { ClaimAmount, ClaimEntity, ClaimKind, ClaimOrdinal, Factuality } from '../../reading/claim.ts'
import type { RecordedClaim } from '../item.ts'
import { type Figures, joinFigures } from './figures.ts'
import { objectsIn } from './objects.ts'
import { onceByKey } from './once.ts'
import { entityKey, nameKeys, sharedParties } from './party.ts'
import { setOf, union, without } from './sets.ts'
import { isKnown, type KnownTime } from './time.ts'
import { type Traits, traitsOf } from './traits.ts'
import { capitalWords, contentStems } from './words.ts'

/** A claim as one item takes it: `recipients` may be one state of the several that the words name, and `part` says which. */
export interface Told {
  readonly recorded: RecordedClaim
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly part: string
}

/** `first` and `second` are agents and recipients, except that a deal told from the seller's side has the buyer first all the same. */
export interface Sayings {
  readonly kind: ClaimKind
  readonly types: ReadonlySet<string>
  readonly told: readonly Told[]
  readonly first: readonly ClaimEntity[]
  readonly second: readonly ClaimEntity[]
  /** On whose word each claim is told, the nearest alone. */
  readonly speakers: readonly ClaimEntity[]
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

/** What its claims say together, and what comparisons ask of that again and again. */
export type Unit = Sayings & Traits

const isSupply = (told: Told): boolean => told.recorded.claim.kind === 'commitment' && told.recorded.claim.type === 'supply'

const sourceKey = (entities: readonly ClaimEntity[]): string => entities.map((entity) => entity.id ?? entity.name.toLowerCase()).join('|')

const sharedSets = onceByKey<ReadonlySet<string>>()

/** Few of these differ, so one set stands for all that are the same. */
const shared = <Word extends string>(words: Iterable<Word>): ReadonlySet<Word> => {
  const list = [...new Set(words)].sort()
  return sharedSets(`${list.length} ${list.join('\n')}`, () => setOf(list)) as ReadonlySet<Word>
}

const unitFrom = (sayings: Sayings, figures?: Figures): Unit => ({ ...sayings, ...traitsOf(sayings, figures) })

/** Claims of one kind, at least one. */
export const unitOf = (told: readonly [Told, ...Told[]]): Unit => {
  const claims = told.map((one) => one.recorded.claim)
  const named = claims.flatMap((claim) => [
    ...claim.attribution,
    ...claim.agents,
    ...claim.recipients,
    ...(claim.place ? [claim.place] : []),
  ])
  const known = shared(named.flatMap((entity) => [...nameKeys(entity)]))
  const quotes = claims.map((claim) => claim.quote).join('. ')
  const stems = contentStems(quotes)
  const materials = shared(claims.flatMap((claim) => claim.materials))
  return unitFrom({
    kind: told[0].recorded.claim.kind,
    types: shared(claims.map((claim) => claim.type)),
    told,
    first: sharedParties(told.flatMap((one) => (isSupply(one) ? one.recipients : one.agents))),
    second: sharedParties(told.flatMap((one) => (isSupply(one) ? one.agents : one.recipients))),
    speakers: sharedParties(claims.flatMap((claim) => claim.attribution.slice(0, 1))),
    times: claims.map((claim) => claim.time).filter(isKnown),
    published: told.flatMap((one) => one.recorded.published ?? []),
    documents: new Set(told.map((one) => one.recorded.documentId)),
    amounts: claims.flatMap((claim) => claim.amount ?? []),
    ordinals: claims.flatMap((claim) => claim.ordinal ?? []),
    places: sharedParties(claims.flatMap((claim) => claim.place ?? [])),
    factualities: shared(claims.map((claim) => claim.factuality)),
    materials,
    objects: shared(objectsIn(stems, [...materials])),
    voices: shared(claims.map((claim) => sourceKey(claim.attribution))),
    stems,
    capitals: capitalWords(quotes, known),
    known,
  })
}

/** Each once: what a thousand documents tell alike is compared as one. */
const once = <T>(left: readonly T[], right: readonly T[], key: (one: T) => string): readonly T[] => [
  ...new Map([...left, ...right].map((one) => [key(one), one])).values(),
]
const timeKey = ({ start, end }: KnownTime): string => `${start} ${end}`

const bothParties = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): readonly ClaimEntity[] =>
  sharedParties(once(left, right, entityKey))

/** The same as the unit of all claims of both, made of what each already says. */
export const joinUnits = (left: Unit, right: Unit): Unit => {
  const stems = union(left.stems, right.stems)
  const materials = union(left.materials, right.materials)
  const known = union(left.known, right.known)
  return unitFrom(
    {
      kind: left.kind,
      types: union(left.types, right.types),
      told: [...left.told, ...right.told],
      first: bothParties(left.first, right.first),
      second: bothParties(left.second, right.second),
      speakers: bothParties(left.speakers, right.speakers),
      times: once(left.times, right.times, timeKey),
      published: once(left.published, right.published, (day) => day),
      documents: union(left.documents, right.documents),
      amounts: once(left.amounts, right.amounts, (amount) => JSON.stringify(amount)),
      ordinals: once(left.ordinals, right.ordinals, ({ n, scope }) => `${n} ${scope}`),
      places: bothParties(left.places, right.places),
      factualities: union(left.factualities, right.factualities),
      materials,
      objects: shared(objectsIn(stems, [...materials])),
      voices: union(left.voices, right.voices),
      stems,
      capitals: without(union(left.capitals, right.capitals), known),
      known,
    },
    joinFigures(left.figures, right.figures),
  )
}
