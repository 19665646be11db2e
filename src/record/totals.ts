/** Totals of sums promised. In: items, and the words between two claims of one sentence. Out: one sum a currency; a pledge is never added to its own contract, nor a whole to its parts. */
import type { ClaimAmount, ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from './item.ts'
import { objectsIn } from './merging/objects.ts'
import { compareParties, isNamed, statesOf } from './merging/party.ts'
import { intersects, isWithin } from './merging/sets.ts'
import { allOverlap, isKnown, type KnownTime } from './merging/time.ts'
import { contentStems } from './merging/words.ts'

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about'

/** A sum of money; `unit` is an ISO 4217 code. */
export interface Figure {
  readonly unit: string
  readonly value: number
  readonly bound: Bound
}

export interface Total extends Figure {
  /** Ids of the items added. */
  readonly items: readonly string[]
}

/** Why an item is not added: it is a part of a whole that is, or the pledge or the contract of one and the same deal. */
export interface Covered {
  readonly item: string
  readonly by: string
  readonly why: 'part' | 'pledge' | 'contract'
}

/** The words from the end of one claim to the start of the other, where both stand in one sentence in that order; else null. */
export type WordsBetween = (left: RecordedClaim, right: RecordedClaim) => string | null

/** From the texts of the documents, where they are at hand. */
export const wordsBetweenIn = (documents: readonly { readonly id: string; readonly text?: string }[]): WordsBetween => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return (left, right) => {
    const inOne = left.documentId === right.documentId && left.claim.sentence.start === right.claim.sentence.start
    const text = inOne && left.claim.start < right.claim.start ? texts.get(left.documentId) : undefined
    return text === undefined
      ? null
      : text.slice(Math.max(left.claim.start, Math.min(left.claim.end, right.claim.start)), right.claim.start)
  }
}

/** For print, beside every total. */
export const totalsRule: readonly string[] = [
  'Sums of one currency are added; currencies are not.',
  'What several documents tell of one promise is added once; where they differ, the smallest sum.',
  'A pledge and the contract that carries it out are one sum, the larger of the two; a whole ("deals worth ...") and its parts are the whole.',
  'Rates ("a year", "a tonne") and changes are not added.',
]

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)

const bounds: Readonly<Record<ClaimAmount['qualifier'], Bound>> = {
  exact: 'exact',
  over: 'at-least',
  under: 'at-most',
  'up-to': 'at-most',
  about: 'about',
  range: 'at-least',
}

/** One amount as a figure; null for what is no sum of money, a rate or a change. */
export const figureOf = ({ value, unit, qualifier, low, per, from, to }: ClaimAmount): Figure | null =>
  isMoney(unit) && per === undefined && from === undefined && to === undefined
    ? { unit, value: low ?? value, bound: bounds[qualifier] }
    : null

/** Of a promise whose sum is told more than once, in the first currency told, the smallest: that much in any case. */
export const moneyOf = ({ values }: Pick<Item, 'values'>): Figure | null => {
  const told = values.flatMap((one) => (one.field === 'amount' ? (figureOf(one.value) ?? []) : []))
  const same = told.filter(({ unit }) => unit === told[0]?.unit)
  const [smallest] = same.toSorted((left, right) => left.value - right.value)
  if (smallest === undefined) return null
  return new Set(same.map(({ value }) => value)).size > 1 ? { ...smallest, bound: 'at-least' } : smallest
}

const boundOf = (figures: readonly Figure[]): Bound => {
  const told = new Set(figures.map(({ bound }) => bound).filter((bound) => bound !== 'exact'))
  const [only] = told
  return only === undefined ? 'exact' : told.size === 1 ? only : 'about'
}

/** By currency, the larger number of items first, then by code. */
export const addFigures = (figures: readonly (Figure & { readonly item: string })[]): readonly Total[] =>
  [...Map.groupBy(figures, ({ unit }) => unit)]
    .map(([unit, same]) => ({
      unit,
      value: same.reduce((sum, { value }) => sum + value, 0),
      bound: boundOf(same),
      items: same.map(({ item }) => item),
    }))
    .toSorted((left, right) => right.items.length - left.items.length || (left.unit < right.unit ? -1 : 1))

const partiesOf = ({ agents, recipients }: Item): readonly ClaimEntity[] => [...agents, ...recipients]

/** What is asked of an item again and again, worked out once. */
interface Valued {
  readonly item: Item
  readonly figure: Figure
  readonly objects: ReadonlySet<string>
  readonly states: ReadonlySet<string>
  readonly named: readonly ClaimEntity[]
  readonly times: readonly KnownTime[]
  readonly isGeneral: boolean
}

const valued = (item: Item, figure: Figure): Valued => ({
  item,
  figure,
  objects: objectsIn(contentStems(item.claims.map(({ claim }) => claim.quote).join('. ')), item.materials),
  states: statesOf(partiesOf(item)),
  named: partiesOf(item).filter(isNamed),
  times: item.claims.map(({ claim }) => claim.time).filter(isKnown),
  isGeneral: isGeneral(item),
})

/** "including", "of which": the smaller sum after it is a part; "as part of", "under": the larger sum after it is the whole. */
const opensParts =
  /\b(?:includ(?:ing|es?|ed)|of (?:which|that|this|it)|among (?:them|which|these)|compris(?:ing|es?)|consist(?:ing|s) of)\b/iu
const opensWhole = /\b(?:(?:as |a )?part of|under|within|out of)\b/iu

const saysPart = (whole: Item, part: Item, between: WordsBetween): boolean =>
  whole.claims.some((left) =>
    part.claims.some((right) => opensParts.test(between(left, right) ?? '') || opensWhole.test(between(right, left) ?? '')),
  )

/** Words of sums, deals and spans of time: where nothing else is said, the sum speaks of all that these parties agreed. */
const dealStems = contentStems(
  'deal deals agreement agreements contract contracts package packages commitment commitments commit commits pledge pledges promise promises ' +
    'invest invests investing investment investments purchase purchases buy spend spending lend loan loans grant grants finance financing funding fund funds support ' +
    'assistance aid programme program plan plans portfolio project projects business commercial economic trade joint total totals totalling totaling worth value valued ' +
    'amount amounts sum come reach sign signs conclude agree agrees provide provides give gives offer offers mobilise mobilize allocate put ' +
    'thousand million billion trillion bn mn usd eur dollar dollars euro euros year years decade decades next coming period ' +
    'country countries state states government governments company companies firm firms side sides party parties region',
)
const names = /\p{Lu}[\p{L}\p{N}.'’&-]*/gu
const numbers = /[^\s\p{L}]*\p{N}[\p{L}\p{N}.,]*/gu

const isGeneral = ({ claims, materials }: Item): boolean => {
  const words = claims.map(({ claim }) => claim.quote.replace(names, ' ').replace(numbers, ' ')).join('. ')
  return materials.length === 0 && isWithin(contentStems(words), dealStems)
}

const fitsWithin = (whole: Valued, part: Valued): boolean => {
  if (part.states.size === 0)
    return whole.item.mentions.some(({ documentId }) => part.item.mentions.some((one) => one.documentId === documentId))
  const namesFit = whole.named.length === 0 || compareParties(whole.named, partiesOf(part.item)) === 'same'
  return whole.states.size > 0 && isWithin(part.states, whole.states) && namesFit && allOverlap(whole.times, part.times)
}

const isPartOf = (whole: Valued, part: Valued, between: WordsBetween): boolean =>
  (whole.isGeneral && fitsWithin(whole, part)) || saysPart(whole.item, part.item, between)

/** Types that tell one deal from different sides. */
const dealTypes: ReadonlySet<string> = new Set(['purchase', 'supply', 'investment', 'construction'])
const isContract = ({ factuality }: Item): boolean => factuality === 'happened'
const isPledge = ({ factuality }: Item): boolean => factuality === 'planned' || factuality === 'possible'

const sidesOf = (item: Item): readonly [readonly ClaimEntity[], readonly ClaimEntity[]] =>
  item.type === 'supply' ? [item.recipients, item.agents] : [item.agents, item.recipients]

/** Pledged and signed between the same two, about the same thing as far as the words say. */
const isOneDeal = (one: Valued, other: Valued): boolean => {
  const [left, right] = [one.item, other.item]
  if (!((isContract(left) && isPledge(right)) || (isPledge(left) && isContract(right)))) return false
  if (left.type !== right.type && !(dealTypes.has(left.type) && dealTypes.has(right.type))) return false
  const [a, b] = [sidesOf(left), sidesOf(right)]
  if (compareParties(a[0], b[0]) !== 'same' || compareParties(a[1], b[1]) === 'differ') return false
  if (one.objects.size > 0 && other.objects.size > 0) return intersects(one.objects, other.objects)
  return compareParties(a[1], b[1]) === 'same'
}

const coverOf = (one: Valued, larger: Valued, between: WordsBetween): Covered | null => {
  if (larger.figure.unit !== one.figure.unit) return null
  const { item } = one
  if (isOneDeal(larger, one)) return { item: item.id, by: larger.item.id, why: isPledge(item) ? 'pledge' : 'contract' }
  return isPartOf(larger, one, between) ? { item: item.id, by: larger.item.id, why: 'part' } : null
}

/** Larger sums first; of two alike the contract, then the first told. */
const bySum = (left: Valued, right: Valued): number =>
  right.figure.value - left.figure.value || Number(isContract(right.item)) - Number(isContract(left.item))

/**
 * Which items must not be added, with the one that has them in it already; the order of items that are alike in sum is theirs. The
 * larger always covers the smaller, so that no chain of covers comes round.
 */
export const coveredItems = (items: readonly Item[], between: WordsBetween): readonly Covered[] => {
  const sums = items
    .filter(({ kind }) => kind === 'commitment')
    .flatMap((item) => {
      const figure = moneyOf(item)
      return figure === null ? [] : [valued(item, figure)]
    })
    .toSorted(bySum)
  return sums.flatMap((one, at) => {
    for (const larger of sums.slice(0, at)) {
      const covered = coverOf(one, larger, between)
      if (covered !== null) return [covered]
    }
    return []
  })
}
