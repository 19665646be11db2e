/**
 * Deals that touch a material, as supplies. In: an importer, a material, all that is read and on record. Out: each deal with the tonnes it tells, or
 * why it tells none, how much of it is known to come, and when; what nobody tells is left open, from nothing to all.
 */

import type { Claim } from '../reading/claim.ts'
import type { FirmnessName } from '../reading/obligation-words.ts'
import type { Item } from '../record/item.ts'
import type { Evidence, VerdictName } from '../record/verdict.ts'
import type { Known } from '../supply/draws.ts'
import { foldName } from '../world/fold.ts'
import { termsAbove } from '../world/materials.ts'
import { expandParties } from '../world/members.ts'
import { declaredRows } from '../world/starter.ts'
import type { World } from '../world/world.ts'
import type { CheckContext } from './check.ts'
import { wordsOf } from './dependence-asks.ts'
import { claimEvidence, rowEvidence, sentenceOf } from './evidence.ts'
import { horizonOf, timesAYear } from './horizon.ts'
import { firmnessOf } from './item-firmness.ts'
import { trackRecord } from './past-promises.ts'
import { statusesOf } from './status.ts'
import { projectName, projectsIn, statesIn, supplyOfProjects } from './supply-projects.ts'
import { countText, dayText, partyName } from './wording.ts'

/** A number with the words that say where it comes from. */
export interface Told<Value> {
  readonly value: Value
  readonly because: string
}

export interface SupplyDeal {
  readonly id: string
  readonly from: 'documents' | 'starter record' | 'projects on record'
  readonly sentence: string
  /** The day on which it was told or declared; null where no document says. */
  readonly day: string | null
  readonly material: string
  /** Only the wider term is named: "critical minerals". */
  readonly isWider: boolean
  /** All states that take part, the importer too where it does. */
  readonly parties: readonly string[]
  /** Who would supply; several where it is not told which. */
  readonly suppliers: readonly string[]
  /** Its words or an offtake on record give the output to the importer. */
  readonly isForImporter: boolean
  /** Projects on record that it is about. */
  readonly projects: readonly string[]
  /** Tonnes a year; null where neither the deal nor a project on record tells them. */
  readonly tonnes: Told<Known | null>
  /** What a tonne counts; null where it is not said. */
  readonly content: string | null
  readonly delivered: Told<Known>
  readonly startYear: number | null
  readonly fullYear: number | null
  readonly when: string
  readonly firmness: FirmnessName | null
  readonly status: VerdictName | null
  readonly evidence: readonly Evidence[]
}

const nothing: Known = { how: 'bounds', range: { low: 0, high: 0 } }
const all: Known = { how: 'bounds', range: { low: 1, high: 1 } }
const open: Known = { how: 'bounds', range: { low: 0, high: 1 } }

const touches = (world: World, materials: readonly string[], material: string): 'named' | 'wider' | null => {
  // what is named more closely than the wider term is not meant by it
  if (materials.some((slug) => termsAbove(world, slug).includes(material))) return 'named'
  const wider = termsAbove(world, material).slice(1)
  const isMeant = materials.some(
    (slug) => wider.includes(slug) && !materials.some((one) => one !== slug && termsAbove(world, one).includes(slug)),
  )
  return isMeant ? 'wider' : null
}

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)))

const whenOf = (startYear: number | null, fullYear: number | null): string => {
  if (startYear === null && fullYear === null) return 'no date stated'
  if (startYear === null) return `by ${fullYear}`
  return fullYear === null
    ? `from ${startYear}, no date stated for all of it`
    : startYear === fullYear
      ? `in ${fullYear}`
      : `from ${startYear}, all by ${fullYear}`
}

/** A promise of so many tonnes a year, or of so many over years that are told. */
const massOf = ({ claim, words, published }: { claim: Claim; words: string; published: string | null }): Told<Known | null> | null => {
  const { amount } = claim
  if (amount === null || amount.unit !== 't') return null
  const times = amount.per ? timesAYear(amount.per) : null
  const horizon = horizonOf(claim, words, published)
  const years = times !== null ? 1 / times : horizon.isTold ? horizon.years : null
  if (years === null)
    return {
      value: null,
      because: `no tonnage by the year: ${amount.value.toLocaleString('en-US')} t in all, over how many years is not told`,
    }
  const low = amount.qualifier === 'up-to' || amount.qualifier === 'under' ? 0 : (amount.low ?? amount.value)
  const range = { low: low / years, high: amount.value / years }
  return {
    value: { how: 'bounds', range },
    because: times !== null ? 'told by the year' : `${amount.text} over ${Math.round(years)} years, as told`,
  }
}

const withdrawn: ReadonlySet<VerdictName> = new Set(['lapsed', 'superseded'])

/** What is known of how much comes: of itself, else of what its parties kept before; a promise that only may be made has no record. */
const deliveredOf = (
  item: Item,
  firmness: FirmnessName | null,
  status: VerdictName | null,
  isForImporter: boolean,
  context: CheckContext,
): Told<Known> => {
  if (item.factuality === 'denied' || firmness === 'withdrawn') return { value: nothing, because: 'withdrawn: nothing of it comes' }
  if (status !== null && withdrawn.has(status)) return { value: nothing, because: `${status}: nothing of it comes` }
  if (status === 'kept') return { value: all, because: 'kept, as told' }
  if (!isForImporter) return { value: open, because: 'not known: where the output goes is not told' }
  if (status === 'partly-kept') return { value: open, because: 'kept in part; how much is not known' }
  if (item.factuality === 'possible' || firmness === 'considered' || firmness === 'welcomed')
    return { value: open, because: 'not known: it may be done, nobody promised it' }
  const record = trackRecord(item, firmness, context)
  if (record.due === 0) return { value: open, because: 'not known: no promise of its parties that came due is on record' }
  const grade = record.grade === null ? '' : ` ${record.grade}`
  return {
    value: { how: 'record', kept: record.kept, partly: record.partly, due: record.due },
    because: `of ${countText(record.due, `other${grade} promise`)} of its parties that came due, ${record.kept} kept${record.partly === 0 ? '' : `, ${record.partly} kept in part`}`,
  }
}

/** Whom it names as taker: a buyer buys, a supplier supplies to somebody. */
const buyersOf = ({ type, agents, recipients }: Item): readonly string[] =>
  (type === 'purchase' ? agents : type === 'supply' ? recipients : []).flatMap(({ states }) => states)

const dealOfItem = (item: Item, importer: string, material: string, context: CheckContext): SupplyDeal | null => {
  const { world, documents } = context
  const how = touches(world, item.materials, material)
  const [first] = item.claims
  if (how === null || first === undefined) return null
  const words = item.claims.map((told) => sentenceOf(told, documents)).join(' ')
  const place = item.claims.flatMap(({ claim }) => (claim.place?.states.length === 1 ? claim.place.states : []))
  const parties = [...new Set([...item.agents, ...item.recipients].flatMap(({ states }) => states))].filter((state) => state !== importer)
  const projects =
    how === 'named' ? projectsIn(world, material, words, place.length > 0 ? place : [...parties, ...statesIn(world, words)]) : []
  const suppliers =
    projects.length > 0
      ? world.tables.projects.filter(({ id }) => projects.includes(id)).map(({ state }) => state)
      : place.length > 0
        ? place
        : parties
  const own = item.claims.flatMap(
    (told) => massOf({ claim: told.claim, words: sentenceOf(told, documents), published: told.published }) ?? [],
  )[0]
  const ofProjects = projects.length === 0 ? null : supplyOfProjects(world, projects, importer, material)
  const isForImporter = buyersOf(item).includes(importer) || ofProjects?.isForImporter === true
  const firmness = firmnessOf(item, context)?.grade ?? null
  const status = item.kind === 'commitment' ? (statusesOf(item, context)[0] ?? null) : null
  const time = item.claims.map(({ claim }) => claim.time).find((one) => one !== null) ?? null
  const isRange = time?.start !== null && time?.end !== null && item.kind === 'commitment'
  const [startYear, fullYear] = [isRange || time?.end === null ? yearOf(time?.start ?? null) : null, yearOf(item.due)]
  const tonnes =
    own ??
    (ofProjects === null
      ? { value: null, because: 'no tonnage: neither the deal nor a project on record tells one' }
      : { value: ofProjects.known, because: ofProjects.because })
  return {
    id: item.id,
    from: 'documents',
    sentence: wordsOf(first, documents).replace(/\s+/g, ' ').trim(),
    day: first.published,
    material,
    isWider: how === 'wider',
    parties: [...new Set([...item.agents, ...item.recipients].flatMap(({ states }) => states))],
    suppliers: [...new Set(suppliers)],
    isForImporter,
    projects,
    tonnes,
    content: own === undefined ? (ofProjects?.content ?? null) : null,
    delivered: deliveredOf(item, firmness, status, isForImporter, context),
    startYear,
    fullYear,
    when: whenOf(startYear, fullYear),
    firmness,
    status,
    evidence: [...item.claims.slice(0, 2).map(claimEvidence), ...(ofProjects?.evidence ?? [])],
  }
}

const dealOfDeclaration = (world: World, importer: string, material: string, asOf: string): readonly SupplyDeal[] =>
  declaredRows(world)
    .filter(({ row, meeting }) => meeting.end <= asOf && (row.kind === 'agreement' || row.kind === 'commitment'))
    .flatMap(({ row, meeting }): readonly SupplyDeal[] => {
      const how = touches(world, row.materials, material)
      if (how === null) return []
      const parties = expandParties(world, [...row.agents, ...row.recipients], meeting.start)
      const suppliers = parties.filter((state) => state !== importer)
      const fullYear = yearOf(row.due)
      const tonnes =
        row.unit === 't' && row.amount !== null
          ? `no tonnage by the year: ${row.amount.toLocaleString('en-US')} t in all, over how many years is not told`
          : 'no tonnage: the row tells none'
      return [
        {
          id: row.id,
          from: 'starter record',
          sentence: row.sentence,
          day: meeting.end,
          material,
          isWider: how === 'wider',
          parties,
          suppliers,
          isForImporter: false,
          projects: [],
          tonnes: { value: null, because: tonnes },
          content: null,
          delivered: { value: open, because: 'not known: what of it is supply is not told' },
          startYear: null,
          fullYear,
          when: whenOf(null, fullYear),
          firmness: null,
          status: null,
          evidence: [rowEvidence(world, row, row.sentence)],
        },
      ]
    })

/** Rows that promise output of a project to a buyer of the importer. */
const dealsOfProjects = (world: World, importer: string, material: string, asOf: string): readonly SupplyDeal[] =>
  world.tables.offtake
    .filter((row) => row.material === material && row.buyer_state === importer && (row.from ?? '') <= asOf && (row.to ?? '9999') >= asOf)
    .map((row): SupplyDeal => {
      const projects = row.project === null ? [] : [row.project]
      const ofProjects = supplyOfProjects(world, projects, importer, material)
      const told = row.tonnes_per_year
      const tonnes: Told<Known | null> =
        told === null
          ? { value: ofProjects.known, because: ofProjects.because }
          : { value: { how: 'bounds', range: { low: told, high: told } }, because: 'told by the year' }
      const what = row.project === null ? 'what it sells' : `the output of ${projectName(world, row.project)}`
      const part =
        row.share_pct === null
          ? told === null
            ? 'a part that is not told'
            : `${told.toLocaleString('en-US')} t a year`
          : `${row.share_pct} %`
      const since = row.from === null ? '' : `, ${dayText(row.from)}`
      const sentence = `${row.seller} (${partyName(world, row.seller_state ?? '')}) is to give ${part} of ${what} to ${row.buyer} (${row.firmness.replaceAll('-', ' ')}${since})`
      return {
        id: `offtake-${row.project ?? foldName(row.seller).replaceAll(' ', '-')}`,
        from: 'projects on record',
        sentence,
        day: row.from,
        material,
        isWider: false,
        parties: [row.seller_state, row.buyer_state].filter((state) => state !== null),
        suppliers: row.seller_state === null ? [] : [row.seller_state],
        isForImporter: true,
        projects,
        tonnes,
        content: told === null ? ofProjects.content : row.content || null,
        delivered: {
          value: open,
          because:
            row.firmness === 'letter-of-intent'
              ? 'not known: a letter of intent binds nobody'
              : 'not known: no promise of its parties that came due is on record',
        },
        startYear: null,
        fullYear: null,
        when: 'no date stated',
        firmness: null,
        status: null,
        evidence: [rowEvidence(world, row, sentence), ...ofProjects.evidence],
      }
    })

/** Every deal of the record and of the documents that touches the material: documents first. */
export const dealsFor = (importer: string, material: string, context: CheckContext): readonly SupplyDeal[] => {
  const { world, asOf, items } = context
  return [
    ...items
      .filter(({ kind }) => kind === 'agreement' || kind === 'commitment')
      .flatMap((item) => dealOfItem(item, importer, material, context) ?? []),
    ...dealsOfProjects(world, importer, material, asOf),
    ...dealOfDeclaration(world, importer, material, asOf),
  ]
}

/** One project counts once, for the first deal that tells of it: what tells it again adds nothing. */
export const countedOnce = (deals: readonly SupplyDeal[], world: World): readonly SupplyDeal[] => {
  const seen = new Set<string>()
  return deals.map((deal) => {
    if (deal.tonnes.value === null) return deal
    const again = deal.projects.filter((id) => seen.has(id))
    for (const id of deal.projects) seen.add(id)
    if (again.length === 0) return deal
    return { ...deal, tonnes: { value: null, because: `counted above: ${again.map((id) => projectName(world, id)).join(' and ')}` } }
  })
}

/** Those in which the importer takes part, whose output goes to it, or of which nobody says who does. */
export const dealsWith = (deals: readonly SupplyDeal[], states: readonly string[]): readonly SupplyDeal[] =>
  deals.filter(({ parties, isForImporter }) => isForImporter || parties.length === 0 || parties.some((state) => states.includes(state)))
