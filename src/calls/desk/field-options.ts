/** Field options: what the words of a sentence offer for the fields of a claim. In: a document, the sentence, whom and what its claims name. Out: values as a person would write them, those of the sentence first. */
import { readAmounts } from '../../language/amounts.ts'
import { type DateSpan, readDates } from '../../language/dates.ts'
import type { Claim, ClaimEntity } from '../../reading/claim.ts'
import type { Document, Span } from '../../text/document.ts'
import { findGazetteerNames } from '../../world/names-index.ts'
import { findTerms, type TermIndex } from '../../world/terms.ts'
import type { World } from '../../world/world.ts'

/** `value` is what the field takes, `told` the words it comes from where these differ. */
export interface FieldOption {
  readonly value: string
  readonly told: string
}

export interface FieldOptions {
  readonly amounts: readonly FieldOption[]
  readonly times: readonly FieldOption[]
  readonly names: readonly FieldOption[]
  readonly places: readonly FieldOption[]
  readonly materials: readonly FieldOption[]
  readonly sectors: readonly FieldOption[]
}

/** More than a person looks through. */
const MOST = 40

const plain = (value: string): FieldOption => ({ value, told: value })

const unlike = (options: readonly FieldOption[]): readonly FieldOption[] =>
  [...new Map(options.toReversed().map((one) => [one.value, one])).values()].toReversed().slice(0, MOST)

/** As told, then with either end left open. */
const timesOf = ({ from, to, text }: Pick<DateSpan, 'from' | 'to' | 'text'>): readonly FieldOption[] => {
  const range = (start: string | null, end: string | null): FieldOption => ({ value: `${start ?? ''}..${end ?? ''} (${text})`, told: text })
  if (from === null || to === null) return from === null && to === null ? [] : [range(from, to)]
  return [range(from, to), range(from, null), range(null, to)]
}

/** Code units around a sentence in which days and names are looked for. */
const REACH = 8000

/** Days told around it too, the nearest first: a sentence often leans on the one before, or on a dateline. */
const timesIn = ({ text, published }: Document, sentence: Span): readonly FieldOption[] => {
  const from = Math.max(0, sentence.start - REACH)
  const found = readDates(text.slice(from, sentence.end + REACH), { published })
  const farness = ({ start }: Span): number => {
    const at = start + from
    return at < sentence.start ? sentence.start - at : Math.max(0, at - sentence.end + 1)
  }
  const inOrder = found.toSorted((one, other) => farness(one) - farness(other))
  const others = inOrder.flatMap(({ other, text: words }) => (other === null ? [] : timesOf({ ...other, text: words })))
  const day = published === null ? [] : timesOf({ from: published, to: published, text: 'day of publication' })
  return [...inOrder.flatMap(timesOf), ...others, ...day]
}

/** One capitalised word or several: names that nobody has on record. */
const properName = /\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:(?:of|de|the|and) )?\p{Lu}[\p{L}\p{N}'’&-]*)*/gu

const partiesOf = ({ agents, recipients, attribution, place }: Claim): readonly ClaimEntity[] => [
  ...agents,
  ...recipients,
  ...attribution,
  ...(place === null ? [] : [place]),
]

const entityNames = (claim: Claim): readonly string[] => partiesOf(claim).map(({ name }) => name)

const SEATS = 4
/** Who stands for more says nothing of a seat. */
const MOST_STATES = 2

/** "Keliber (FIN)": those of whom nobody knows the state, with the states that the claims around name. */
const seatedNames = (here: readonly Claim[], near: readonly Claim[]): readonly FieldOption[] => {
  const told = near.flatMap(partiesOf).filter((one) => one.states.length <= MOST_STATES)
  const states = [...new Set(told.flatMap((one) => one.states))].slice(0, SEATS)
  const stateless = here.flatMap(partiesOf).filter((one) => one.id === null && one.states.length === 0)
  return stateless.flatMap(({ name }) => states.map((code) => plain(`${name} (${code})`)))
}

type TermRow = World['tables']['materials' | 'sectors'][number]

/** Those told here and around, then every other: what the reader did not see can still be chosen. */
const termsIn = (index: TermIndex, words: string, near: readonly string[], all: readonly TermRow[]): readonly FieldOption[] => {
  const told = unlike([
    ...findTerms(index, words).map(({ slug, start, end }) => ({ value: slug, told: words.slice(start, end) })),
    ...near.map(plain),
  ])
  const offered = new Set(told.map(({ value }) => value))
  return [...told, ...all.flatMap(({ slug, name }) => (offered.has(slug) ? [] : [{ value: slug, told: name }]))]
}

/** `claims` are those of the document. */
export const fieldOptions = (document: Document, claims: readonly Claim[], sentence: Span, world: World): FieldOptions => {
  const words = document.text.slice(sentence.start, sentence.end)
  const here = claims.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  const near = claims.toSorted((one, other) => Math.abs(one.start - sentence.start) - Math.abs(other.start - sentence.start))
  const known = findGazetteerNames(world, words, document.published)
  const names = unlike([
    ...here.flatMap(entityNames).map(plain),
    ...seatedNames(here, near),
    ...known.map(({ start, end }) => plain(words.slice(start, end))),
    ...[...words.matchAll(properName)].map(([name]) => plain(name)),
    ...near.flatMap(entityNames).map(plain),
  ])
  const placed = near.flatMap(({ place }) => (place === null ? [] : [plain(place.name)]))
  return {
    amounts: unlike(readAmounts(words).map(({ start, end }) => plain(words.slice(start, end)))),
    times: unlike(timesIn(document, sentence)),
    names,
    places: unlike([...known.map(({ start, end }) => plain(words.slice(start, end))), ...placed, ...names]),
    materials: termsIn(
      world.materialTerms,
      words,
      near.flatMap(({ materials }) => materials),
      world.tables.materials,
    ),
    sectors: termsIn(
      world.sectorTerms,
      words,
      near.flatMap(({ sectors }) => sectors),
      world.tables.sectors,
    ),
  }
}
