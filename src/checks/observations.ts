/** Observations: figures on record that a claim can be held against. In: a claim, a period. Out: who counted how much, by whose statement, for the same thing. */
import type { Claim, ClaimEntity, Qualifier } from '../reading/claim.ts'
import { membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import type { SourcedRow } from './evidence.ts'
import { type Period, periodOf } from './periods.ts'
import { seriesObservations, worldShares } from './series-observations.ts'
import { amountText, partyName, spanText } from './wording.ts'

/** One published figure. `counter` names whose statistics it is, `statedBy` the body that gave it; value in base units. */
export interface Observation {
  readonly counter: string
  readonly statedBy: string
  readonly value: number
  readonly unit: string
  readonly qualifier: Qualifier
  readonly period: Period
  /** What is counted, in words: "trade of Kazakhstan with the United States". */
  readonly subject: string
  readonly note: string
  readonly row: SourcedRow
  /** The row of the whole that a share is of. */
  readonly beside?: SourcedRow
  /** Of a series: stage and form that are counted; figures of two definitions do not contradict each other. */
  readonly definition?: string
  /** Of a series of masses: "W", "Li2O", "REO"; empty for the material itself. */
  readonly content?: string
  /** How far off the figure is known to be, as a share of it. */
  readonly error?: number
  /** Reserves: a state of things, told without a year. */
  readonly isStock?: boolean
  /** A later edition of the same publisher gives another figure. */
  readonly isRevised?: boolean
  /** An average where the text tells a figure of some day. */
  readonly isAverageOnly?: boolean
}

/** All figures on record about the subject of a claim, of whatever period. */
export const observationsFor = (world: World, claim: Claim, words: string = claim.quote): readonly Observation[] => {
  if (claim.type === 'trade') return tradeObservations(world, claim)
  if (claim.type === 'share') return [...shareObservations(world, claim), ...worldShares(world, claim, words)]
  return seriesTypes.has(claim.type) ? seriesObservations(world, claim, words) : []
}
const seriesTypes: ReadonlySet<string> = new Set(['production', 'reserves', 'price'])

type Flow = 'total' | 'exports' | 'imports'

/** "Trade" and "turnover" are both ways; exports and imports are the first party's, to and from the other. */
const flowOf = (quote: string): Flow => {
  if (/\b(?:trade|turnover|commerce)\b/i.test(quote)) return 'total'
  const told = /\b(?<flow>export|import|purchase|sale|shipment|suppl)/i.exec(quote)?.groups?.flow?.toLowerCase()
  return told === 'export' || told === 'sale' || told === 'shipment' || told === 'suppl'
    ? 'exports'
    : told === undefined
      ? 'total'
      : 'imports'
}

const setKey = (states: readonly string[]): string => [...new Set(states)].sort().join()
const statesIn = (entities: readonly ClaimEntity[]): readonly string[] =>
  entities.flatMap(({ id, states }) => (states.length > 0 ? states : id === null ? [] : [id]))

const tradeObservations = (world: World, claim: Claim): readonly Observation[] => {
  const flow = flowOf(claim.quote)
  const [first, ...rest] =
    claim.recipients.length > 0 ? [statesIn(claim.agents), statesIn(claim.recipients)] : claim.agents.map((agent) => statesIn([agent]))
  const subject = setKey(first ?? [])
  const other = setKey(rest.flat())
  return world.tables.trade.flatMap((row) => {
    const read = readTradeRow(world, row)
    if (!read || read.goods !== goodsKey(world, claim, read.goods)) return []
    const fits = flow === 'total' ? read.flow === 'total' && isPair(read, subject, other) : isFlow(read, flow, subject, other)
    return fits ? [read.observation] : []
  })
}

interface TradeRow {
  readonly flow: Flow
  readonly goods: string
  readonly reporter: string
  readonly partner: string
  readonly observation: Observation
}

/** Both sides in any order; where the claim lists all states one by one, the two sides together. */
const isPair = ({ reporter, partner }: TradeRow, first: string, other: string): boolean =>
  setKey([...reporter.split(','), ...partner.split(',')]) === setKey([...first.split(','), ...other.split(',')].filter(Boolean)) &&
  reporter !== '' &&
  partner !== ''

/** The other side's imports are this side's exports. */
const isFlow = (row: TradeRow, flow: Flow, subject: string, other: string): boolean => {
  if (row.flow === 'total') return false
  const [own, mirror] = [row.flow === flow, row.flow !== flow]
  return (own && row.reporter === subject && row.partner === other) || (mirror && row.reporter === other && row.partner === subject)
}

/** The goods of the row where the claim names one of them, '' where neither names any; else a key that fits no row. */
const goodsKey = (world: World, claim: Claim, goods: string): string => {
  const names = claim.materials.flatMap((slug) => {
    const row = world.tables.materials.find((material) => material.slug === slug)
    return [slug, row?.name ?? '', ...(row?.aliases ?? [])].filter((name) => name !== '')
  })
  if (names.length === 0) return ''
  return names.some((name) => goods.toLowerCase().includes(name.toLowerCase())) ? goods : ' '
}

const readTradeRow = (world: World, row: Row<'trade'>): TradeRow | null => {
  const period = periodOf(row.period)
  const found = /^(?<flow>total|exports|imports)(?: of (?<goods>.{1,60}))?$/.exec(row.flow)?.groups
  if (!period || !found) return null
  const [flow, goods = ''] = [found.flow as Flow, found.goods]
  const members = (id: string): string => setKey(membersOf(world, id, period.end)) || id
  const what = flow === 'total' ? 'trade' : `${flow}${goods === '' ? '' : ` of ${goods}`}`
  const joint = flow === 'total' ? 'with' : flow === 'exports' ? 'to' : 'from'
  return {
    flow,
    goods,
    reporter: members(row.reporter),
    partner: members(row.partner),
    observation: {
      counter: partyName(world, row.reporter),
      statedBy: row.stated_by,
      value: row.value,
      unit: row.unit,
      qualifier: publishedAs(row.note),
      period,
      subject: `${what} of ${partyName(world, row.reporter)} ${joint} ${partyName(world, row.partner)}`,
      note: row.note,
      row,
    },
  }
}

const publishedAs = (note: string): Qualifier => {
  const word = /\bpublished as (?<word>over|about|nearly|almost|under)\b/.exec(note)?.groups?.word
  return word === undefined ? 'exact' : word === 'over' || word === 'under' ? word : 'about'
}

/** The share of one state in another's imports of a material. */
const shareObservations = (world: World, claim: Claim): readonly Observation[] => {
  const states = new Set(statesIn([...claim.agents, ...claim.recipients]))
  return world.tables['import-shares'].flatMap((row) => {
    const period = periodOf(row.period)
    if (!period || !claim.materials.includes(row.material) || !states.has(row.importer) || !states.has(row.country)) return []
    const material = world.tables.materials.find(({ slug }) => slug === row.material)?.name ?? row.material
    const form = row.form === 'total' || row.form === '' ? '' : ` (${row.form})`
    return [
      {
        counter: world.sources.get(row.source[0] ?? '')?.publisher ?? '',
        statedBy: world.sources.get(row.source[0] ?? '')?.publisher ?? '',
        value: row.share_pct,
        unit: '%',
        qualifier: 'exact',
        period,
        subject: `share of ${partyName(world, row.country)} in the ${material} imports of ${partyName(world, row.importer)}${form}`,
        note: '',
        row,
      } satisfies Observation,
    ]
  })
}

/** "trade of Kazakhstan with the United States in 2024: $4.2 billion, counted by Kazakhstan (Ministry of Trade)". */
export const observationText = (one: Observation): string =>
  `${one.subject}, ${spanText(one.period.start, one.period.end)}: ${amountText(one)}, counted by ${one.counter}${one.statedBy === '' || one.statedBy === one.counter ? '' : ` (stated by ${one.statedBy})`}${one.note === '' ? '' : `; ${one.note}`}`
