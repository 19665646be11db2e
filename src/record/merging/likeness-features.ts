/** Likeness features: what two units have in common and what speaks against one thing, by name. In: two units of one kind. Out: features; symmetric. */
import type { ClaimAmount, ClaimEntity } from '../../reading/claim.ts'
import { compareAmounts } from './amount.ts'
import { properWords } from './common.ts'
import { type Agreement, compareParties, nameKeys, sharesNamed, statesOf } from './party.ts'
import { closeness, common, intersects, isWithin, sameSet, without } from './sets.ts'
import { daysBetween, gapDays, lengthDays, overlaps } from './time.ts'
import type { Unit } from './unit.ts'
import { contentStems } from './words.ts'

/** Features by name; one that is left out is 0. */
export type LikenessFeatures = ReadonlyMap<string, number>

/** Words by which a text sets a thing apart from one already told. */
const other = contentStems(
  'another further additional second third next later previous earlier other separate subsequent fresh instead besides extra more',
)
/** Words that take an act back or make it lighter. */
const easing = contentStems(
  'lift ease suspend drop waive abolish remove scrap cancel relax shelve exempt end cut lower reduce withdraw revoke repeal halve free pause resume reopen',
)
/** A piece of a thing is not the thing. */
const part = contentStems('first tranche instalment installment phase stage half alone option batch share portion remainder rest')

const parties = (unit: Unit): readonly ClaimEntity[] => [...unit.first, ...unit.second]

const sets = (name: string, left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] => {
  if (left.size === 0 && right.size === 0) return []
  if (left.size === 0 || right.size === 0) return [`${name} one-sided`]
  return sameSet(left, right) ? [`${name} same`] : intersects(left, right) ? [`${name} meet`] : [`${name} differ`]
}

/** The nearest that any time of one comes to any of the other. */
const timeFeatures = (a: Unit, b: Unit): readonly string[] => {
  if (a.times.length === 0 || b.times.length === 0) return a.times.length === b.times.length ? ['times none'] : ['times one-sided']
  const pairs = a.times.flatMap((one) => b.times.map((two) => [one, two] as const))
  if (pairs.some(([one, two]) => one.start === two.start && one.end === two.end)) {
    const days = Math.min(...a.times.map(lengthDays))
    return [days <= 3 ? 'times same day' : days <= 31 ? 'times same month' : 'times same long']
  }
  if (pairs.some(([one, two]) => overlaps(one, two))) return ['times overlap']
  const gap = Math.min(...pairs.map(([one, two]) => gapDays(one, two)))
  return [gap <= 3 ? 'times days apart' : gap <= 31 ? 'times weeks apart' : 'times far apart']
}

const publishedGap = (a: Unit, b: Unit): number => {
  const gaps = a.published.flatMap((one) => b.published.map((two) => Math.abs(daysBetween(one, two))))
  return gaps.length === 0 ? 60 : Math.min(...gaps)
}

const currency = /^[A-Z]{3}$/
const units = (amounts: readonly ClaimAmount[]): ReadonlySet<string> => new Set(amounts.map(({ unit }) => unit))

const amountFeatures = (a: Unit, b: Unit): readonly string[] => {
  if (a.amounts.length === 0 || b.amounts.length === 0)
    return a.amounts.length === b.amounts.length ? ['amounts none'] : ['amounts one-sided']
  const compared = compareAmounts(a.amounts, b.amounts)
  if (compared !== 'unknown') return [`amounts ${compared}`]
  const [left, right] = [[...units(a.amounts)], [...units(b.amounts)]]
  return [
    left.every((one) => currency.test(one)) && right.every((one) => currency.test(one))
      ? 'amounts of two currencies'
      : 'amounts of two units',
  ]
}

/** The same share or size to a hundredth, however told. */
const sharpAmount = (a: Unit, b: Unit): boolean =>
  a.amounts.some((one) =>
    b.amounts.some((two) => one.unit === two.unit && one.value > 0 && Math.abs(one.value - two.value) <= 0.01 * one.value),
  )

const ordinalFeatures = (a: Unit, b: Unit): readonly string[] => {
  if (a.ordinals.length === 0 || b.ordinals.length === 0) return []
  return a.ordinals.some((one) => b.ordinals.some((two) => one.n === two.n)) ? ['ordinals same'] : ['ordinals differ']
}

const partyFeature = (name: string, agreement: Agreement): readonly string[] => (agreement === 'unknown' ? [] : [`${name} ${agreement}`])

const marked = (words: ReadonlySet<string>, a: Unit, b: Unit): 'one' | 'both' | null => {
  const [left, right] = [intersects(a.stems, words), intersects(b.stems, words)]
  return left && right ? 'both' : left !== right ? 'one' : null
}

/** Words of neither side's parties, places and sources: what is told of them. */
const topicOf = (unit: Unit, known: ReadonlySet<string>): ReadonlySet<string> => without(unit.stems, known)

const typeFeature = (a: Unit, b: Unit): string => {
  if (sameSet(a.types, b.types)) return 'types same'
  return intersects(a.types, b.types) ? 'types meet' : `types ${[...new Set([...a.types, ...b.types])].toSorted().join('+')}`
}

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const year = /^(?:19|20)\d\d$/

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const dayOfMonth = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b|\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b`, 'gu')

/** What is asked of a unit many times is made once. */
const once = <Value>(make: (unit: Unit) => Value): ((unit: Unit) => Value) => {
  const made = new WeakMap<Unit, { readonly value: Value }>()
  return (unit) => {
    const there = made.get(unit) ?? { value: make(unit) }
    made.set(unit, there)
    return there.value
  }
}

/** Numbers as written, in digits or as a word, without years; and names made of letters and digits ("A220"). */
const figuresOf = once((unit): { readonly numbers: ReadonlySet<string>; readonly models: ReadonlySet<string> } => {
  const words = unit.told.flatMap(
    ({ recorded }) => recorded.claim.quote.replace(dayOfMonth, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [],
  )
  const numbers = words.flatMap((word) => {
    const spelled = numberWords.indexOf(word.toLowerCase())
    return spelled >= 1 ? [String(spelled + 1)] : /^\d[\d.,]*$/.test(word) && !year.test(word) ? [word.replaceAll(',', '')] : []
  })
  return {
    numbers: new Set(numbers),
    models: new Set(words.filter((word) => /^(?=.*\d)\p{Lu}[\p{L}\p{N}-]*$/u.test(word)).map((word) => word.replace(/s$/, ''))),
  }
})

const names = (list: readonly ClaimEntity[]): ReadonlySet<string> => new Set(list.flatMap((one) => [...nameKeys(one)]))
const placeNames = once(({ places }) => names(places))
const receiverNames = once(({ second }) => names(second))
const states = once((unit) => statesOf(parties(unit)))
const knownStems = once(({ known }) => contentStems([...known].join(' ')))

/** `rules`: what the comparison of the kind says, a score above 0 where it holds the two for one. */
export const likenessFeatures = (a: Unit, b: Unit, rules: number): LikenessFeatures => {
  const all = new Set([...knownStems(a), ...knownStems(b)])
  const [left, right] = [topicOf(a, all), topicOf(b, all)]
  const shared = common(left, right).size
  const [properA, properB] = properWords(a, b)
  const gap = publishedGap(a, b)
  const [statesA, statesB] = [states(a), states(b)]
  const [figuresA, figuresB] = [figuresOf(a), figuresOf(b)]
  const features: readonly string[] = [
    'bias',
    ...sets('numbers', figuresA.numbers, figuresB.numbers),
    ...sets('models', figuresA.models, figuresB.models),
    typeFeature(a, b),
    ...(rules > 0 ? ['rules'] : []),
    ...partyFeature('agents', compareParties(a.first, b.first)),
    ...partyFeature('recipients', compareParties(a.second, b.second)),
    ...partyFeature('parties', compareParties(parties(a), parties(b))),
    ...(a.second.length === 0 && b.second.length === 0 ? ['recipients none'] : []),
    ...(sharesNamed(a.first, b.first) ? ['agents share a name'] : []),
    ...(sharesNamed(a.second, b.second) ? ['recipients share a name'] : []),
    ...(intersects(receiverNames(a), receiverNames(b)) ? ['recipients share words'] : []),
    ...sets('states', statesA, statesB),
    ...(isWithin(statesA, statesB) || isWithin(statesB, statesA) ? ['states within'] : []),
    ...timeFeatures(a, b),
    ...amountFeatures(a, b),
    ...(sharpAmount(a, b) ? ['amounts to a hundredth'] : []),
    ...sets('materials', a.materials, b.materials),
    ...sets('objects', a.objects, b.objects),
    ...sets('places', new Set(a.places.flatMap(({ states }) => states)), new Set(b.places.flatMap(({ states }) => states))),
    ...sets('place names', placeNames(a), placeNames(b)),
    ...ordinalFeatures(a, b),
    ...sets('factualities', a.factualities, b.factualities),
    ...(properA.size > 0 && properB.size > 0 ? [intersects(properA, properB) ? 'proper names meet' : 'proper names differ'] : []),
    ...partyFeature('speakers', compareParties(a.speakers, b.speakers)),
  ]
  const mark = (name: string, words: ReadonlySet<string>): readonly string[] => {
    const found = marked(words, a, b)
    return found === null ? [] : [`${name} in ${found}`]
  }
  const sized: readonly (readonly [string, number])[] = [
    ['closeness', closeness(left, right)],
    ['shared words', Math.min(4, shared) / 4],
    ['shared of the shorter', Math.min(left.size, right.size) === 0 ? 0 : shared / Math.min(left.size, right.size)],
    ['published apart', Math.log1p(gap) / Math.log(400)],
  ]
  return new Map([
    ...[...features, ...mark('another', other), ...mark('easing', easing), ...mark('part', part)].map((name) => [name, 1] as const),
    ...sized,
    // of each kind its own, beside what holds for all
    ...[...features, ...mark('another', other), ...mark('easing', easing), ...mark('part', part)].map(
      (name) => [`${a.kind}: ${name}`, 1] as const,
    ),
    ...sized.map(([name, value]) => [`${a.kind}: ${name}`, value] as const),
  ])
}
