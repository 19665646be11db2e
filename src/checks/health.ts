/** Health: how well an item is told, in points with their reasons. In: an item, its tellings and differences. Out: parts, each with points, of how many, and why. */
import type { Item } from '../record/item.ts'
import type { CheckContext } from './check.ts'
import { type Difference, interestOf } from './differences.ts'
import { isParty } from './origin.ts'
import { type SourceKind, sourceKindOf, sourceKinds } from './source-kind.ts'
import { independentSources, type Telling } from './tellings.ts'
import { countText, listText } from './wording.ts'

export type HealthPartName = 'sources' | 'independence' | 'kind' | 'fields' | 'figure'

export interface HealthPart {
  readonly part: HealthPartName
  readonly points: number
  readonly of: number
  readonly why: string
}

/** Out of 20, or of 25 where a figure is told. It says how well a thing is told, never whether it is true. */
export interface Health {
  readonly points: number
  readonly of: number
  readonly parts: readonly HealthPart[]
}

const OF = 5

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]
/** The first telling of each source. */
const ofSources = (tellings: readonly Telling[]): readonly Telling[] =>
  [...Map.groupBy(tellings, ({ source }) => source.key).values()].flatMap((group) => group.slice(0, 1))

const byCount: readonly number[] = [0, 1, 3, 4, 5]

const sourcesPart = (tellings: readonly Telling[]): HealthPart => {
  const count = independentSources(tellings)
  const copies = new Set(tellings.filter(({ copyOf }) => copyOf !== null).map(({ recorded }) => recorded.documentId)).size
  const names = unique(ofSources(tellings).map(({ source }) => source.name))
  const notCounted = copies === 0 ? '' : `; ${countText(copies, 'copy', 'copies')} not counted`
  return {
    part: 'sources',
    points: byCount[Math.min(count, 4)] ?? 0,
    of: OF,
    why: `${countText(count, 'independent source')}: ${listText(names)}${notCounted}`,
  }
}

/** A party's word on its own deed weighs least; both sides and a third party most. */
const independencePart = (item: Item, tellings: readonly Telling[]): HealthPart => {
  const sources = ofSources(tellings)
  const parties = sources.filter(({ source }) => isParty(source, item))
  const third = sources.length - parties.length
  const sides = new Set(parties.map(({ source }) => (source.states.length === 1 ? source.states[0] : source.key))).size
  const points = third === 0 ? Math.min(1 + 2 * (sides - 1), 3) : Math.min(3 + (third > 1 ? 1 : 0) + Math.min(sides, 2), OF)
  const who = listText(unique(parties.map(({ source }) => source.name)))
  const are = parties.length === 1 ? 'a party to it' : 'parties to it'
  const why =
    third === 0
      ? `told only by ${who}, ${are}`
      : parties.length === 0
        ? `told by ${countText(third, 'third party', 'third parties')}`
        : `told by ${countText(third, 'third party', 'third parties')} and by ${who}, ${are}`
  return { part: 'independence', points, of: OF, why }
}

const byKind: Readonly<Record<SourceKind, number>> = {
  'signed-text': 5,
  official: 4,
  company: 3,
  agency: 3,
  press: 2,
  analyst: 2,
  person: 1,
  unknown: 0,
}

const kindPart = (tellings: readonly Telling[], context: CheckContext): HealthPart => {
  const kinds = [...new Set(tellings.map((telling) => sourceKindOf(telling, context)))].toSorted(
    (a, b) => byKind[b] - byKind[a] || Object.keys(byKind).indexOf(a) - Object.keys(byKind).indexOf(b),
  )
  const best = Math.max(...kinds.map((kind) => byKind[kind]))
  const points = Math.min(best + (kinds.filter((kind) => kind !== 'unknown').length > 1 ? 1 : 0), OF)
  return { part: 'kind', points, of: OF, why: listText(kinds.map((kind) => sourceKinds[kind])) }
}

type Field = readonly [name: string, filled: (item: Item) => boolean]

const anyClaim =
  (has: (claim: Item['claims'][number]['claim']) => boolean) =>
  ({ claims }: Item): boolean =>
    claims.some(({ claim }) => has(claim))

const who: Field = ['who', ({ agents }) => agents.length > 0]
const whom: Field = [
  'to or with whom',
  ({ recipients, agents, kind }) => recipients.length > 0 || (kind !== 'commitment' && kind !== 'measure' && agents.length > 1),
]
const what: Field = [
  'about what',
  anyClaim(
    ({ materials, sectors, amount }) => materials.length > 0 || sectors.length > 0 || amount?.unit === 'count' || amount?.unit === 't',
  ),
]
const howMuch: Field = ['how much', anyClaim(({ amount }) => amount !== null)]
const when: Field = ['when', anyClaim(({ time }) => time !== null && (time.start !== null || time.end !== null))]
const where: Field = ['where', anyClaim(({ place }) => place !== null)]

const fieldsOfKind: Readonly<Record<Item['kind'], readonly Field[]>> = {
  commitment: [who, whom, what, howMuch, when],
  agreement: [who, whom, what, when],
  measure: [who, what, when],
  meeting: [who, whom, when, where],
  relation: [who, whom, when],
  quantity: [who, what, howMuch, when],
  statement: [who, whom],
  assessment: [who, what],
}

/** What the type itself says is no field: a visa rule is about visas, and a visit costs no sum. */
const fieldsOfType: Readonly<Record<string, readonly Field[]>> = {
  'commitment/visit': [who, whom, when],
  'commitment/policy': [who, what, when],
  'measure/visa': [who, whom, when],
  'agreement/accession': [who, when],
}

const fieldsPart = (item: Item): HealthPart => {
  const wanted = fieldsOfType[`${item.kind}/${item.type}`] ?? fieldsOfKind[item.kind]
  const missing = wanted.filter(([, filled]) => !filled(item)).map(([name]) => name)
  const filled = wanted.length - missing.length
  return {
    part: 'fields',
    points: Math.round((OF * filled) / wanted.length),
    of: OF,
    why: missing.length === 0 ? `all of ${listText(wanted.map(([name]) => name))} are told` : `not told: ${listText(missing)}`,
  }
}

/** Two points for whose figure it is, one each for an exact figure, a known period and sources that do not clash. */
const figurePart = (item: Item, tellings: readonly Telling[], differences: readonly Difference[]): readonly HealthPart[] => {
  const given = tellings.filter(({ recorded }) => recorded.claim.amount !== null)
  if (given.length === 0) return []
  const exact = given.some(({ recorded }) => recorded.claim.amount?.qualifier === 'exact')
  const stated = given.filter((telling) => telling.own.isQuoted || interestOf(telling, item) === 'party' || telling.own.states.length > 0)
  const timed = given.some(({ recorded }) => recorded.claim.time !== null)
  const clash = differences.some((one) => one.field === 'amount' && one.clash)
  const whose = unique(stated.map(({ own }) => own.name))
  const reasons = [
    exact ? 'stated as a figure' : 'stated only as a bound or a range',
    whose.length > 0 ? `on the word of ${listText(whose)}` : 'without saying whose figure it is',
    timed ? 'with its time' : 'without a time',
    clash ? 'sources give figures that cannot both be true' : 'no source has another that excludes it',
  ]
  const points = (exact ? 1 : 0) + (whose.length > 0 ? 2 : 0) + (timed ? 1 : 0) + (clash ? 0 : 1)
  return [{ part: 'figure', points, of: OF, why: reasons.join(', ') }]
}

/**
 * After AidData's health-of-record scores, which rate a record by the number and diversity of its sources (triangulation) and by the
 * completeness of its fields: A. Strange, M. Cheng, B. Russell, S. Ghose, B. Parks, Tracking Underreported Financial Flows (TUFF) Methodology,
 * Version 1.3, AidData at William & Mary, 2017; C. Perla, Measuring the "health" of AidData project records, AidData, 26 October 2015,
 * https://www.aiddata.org/blog/measuring-the-health-of-aiddata-project-records-quality-scores-for-development-finance-data-based-on-open-sources.
 * Parts and points are ours: five each, so that none outweighs another, and each says why.
 * Laws: the order of documents does not matter; a copy that is printed later changes nothing.
 */
export const healthOf = (item: Item, tellings: readonly Telling[], differences: readonly Difference[], context: CheckContext): Health => {
  const parts = [
    sourcesPart(tellings),
    independencePart(item, tellings),
    kindPart(tellings, context),
    fieldsPart(item),
    ...figurePart(item, tellings, differences),
  ]
  return { points: parts.reduce((sum, { points }) => sum + points, 0), of: parts.length * OF, parts }
}
