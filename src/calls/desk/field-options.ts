/** Field options: what the words of a sentence offer for the fields of a claim. In: a document, the sentence, whom and what its claims name. Out: values as a person would write them, those of the sentence first. */
import { readAmounts } from '../../language/amounts.ts'
import { type DateSpan, readDates } from '../../language/dates.ts'
import type { Claim } from '../../reading/claim.ts'
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

/** The paragraph's days too: a sentence often leans on the one before. */
const timesIn = ({ text, published }: Document, sentence: Span, paragraph: Span): readonly FieldOption[] => {
  const found = readDates(text.slice(paragraph.start, paragraph.end), { published })
  const isNear = ({ start }: Span): boolean => start + paragraph.start >= sentence.start && start + paragraph.start < sentence.end
  const inOrder = [...found.filter(isNear), ...found.filter((one) => !isNear(one))]
  const others = inOrder.flatMap(({ other, text: words }) => (other === null ? [] : timesOf({ ...other, text: words })))
  const day = published === null ? [] : timesOf({ from: published, to: published, text: 'day of publication' })
  return [...inOrder.flatMap(timesOf), ...others, ...day]
}

/** One capitalised word or several: names that nobody has on record. */
const properName = /\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:(?:of|de|the|and) )?\p{Lu}[\p{L}\p{N}'’&-]*)*/gu

const entityNames = ({ agents, recipients, attribution, place }: Claim): readonly string[] =>
  [...agents, ...recipients, ...attribution, ...(place === null ? [] : [place])].map(({ name }) => name)

const termsIn = (index: TermIndex, words: string, all: readonly string[]): readonly FieldOption[] => [
  ...findTerms(index, words).map(({ slug, start, end }) => ({ value: slug, told: words.slice(start, end) })),
  ...all.map(plain),
]

/** `claims` are those of the document. */
export const fieldOptions = (document: Document, claims: readonly Claim[], sentence: Span, world: World): FieldOptions => {
  const words = document.text.slice(sentence.start, sentence.end)
  const paragraph = document.paragraphs.find(({ start, end }) => start <= sentence.start && end >= sentence.end) ?? sentence
  const here = claims.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  const near = claims.toSorted((one, other) => Math.abs(one.start - sentence.start) - Math.abs(other.start - sentence.start))
  const known = findGazetteerNames(world, words, document.published)
  const names = unlike([
    ...[...here.flatMap(entityNames), ...known.map(({ start, end }) => words.slice(start, end))].map(plain),
    ...[...words.matchAll(properName)].map(([name]) => plain(name)),
    ...near.flatMap(entityNames).map(plain),
  ])
  const placed = near.flatMap(({ place }) => (place === null ? [] : [plain(place.name)]))
  return {
    amounts: unlike(readAmounts(words).map(({ start, end }) => plain(words.slice(start, end)))),
    times: unlike(timesIn(document, sentence, paragraph)),
    names,
    places: unlike([...known.map(({ start, end }) => plain(words.slice(start, end))), ...placed, ...names]),
    materials: unlike(
      termsIn(
        world.materialTerms,
        words,
        near.flatMap(({ materials }) => materials),
      ),
    ),
    sectors: unlike(
      termsIn(
        world.sectorTerms,
        words,
        near.flatMap(({ sectors }) => sectors),
      ),
    ),
  }
}
