/** A state's trade with named poles over the years: the multi-vector index. In: a state, poles, a flow, years, figures, the World. Out: a vector a period, what the partners themselves report, what is missing; and as JSON. */
import { Problem } from '../problem.ts'
import type { EvidenceSource } from '../record/verdict.ts'
import type { Estimate } from '../supply/estimate.ts'
import {
  type Pole,
  type TradeFigure,
  type TradeFlow,
  type TradeVector,
  tradeFlows,
  tradeVectors,
  type VectorIndex,
} from '../supply/trade-vectors.ts'
import { membersOf } from '../world/members.ts'
import type { World } from '../world/world.ts'
import type { WholeTrade } from './partner-trade.ts'
import { type Party, partyOf } from './supply.ts'
import { rounded, withImported } from './supply-lines.ts'

export const defaultPoles = ['RUS', 'CHN', 'EU', 'USA'] as const

export interface PartnersAsked {
  readonly state: Party
  /** In words. */
  readonly poles: readonly string[]
  readonly flow: TradeFlow
  readonly years: { readonly from: number; readonly to: number } | null
}

export interface PartnersAnswer {
  readonly asked: PartnersAsked
  readonly poles: readonly Pole[]
  /** n of the index among all partners. */
  readonly partners: number
  readonly isWhole: boolean
  readonly vectors: readonly TradeVector[]
  /** What the other side counts, by period and partner: beside, never within. */
  readonly mirror: readonly TradeFigure[]
  readonly missing: readonly string[]
  /** Of imported trade; [] where the record's own figures are told. */
  readonly imported: readonly EvidenceSource[]
}

export const partnersFormulas = {
  share: 'share of a pole = trade with it / all trade, both of one account: figures of two reporters are never mixed',
  entropy: 'H = - sum of share x ln share; E = H / ln n, 0 to 1; N = exp(H): so many equal partners would be as diverse',
} as const

/** The last day of "2024" or "2024-01/2024-05", or near enough to tell who was a member. */
const dayOf = (period: string): string => {
  const last = period.slice(period.indexOf('/') + 1)
  return last.length === 4 ? `${last}-12-31` : `${last}-28`
}

const isFlow = (flow: string): flow is TradeFlow => tradeFlows.some((one) => one === flow)

const recordFigures = (world: World): readonly TradeFigure[] =>
  world.tables.trade.flatMap((row) =>
    isFlow(row.flow) && /^[A-Z]{3}$/.test(row.unit)
      ? [
          {
            reporter: row.reporter,
            partner: row.partner,
            flow: row.flow,
            period: row.period,
            value: row.value,
            unit: row.unit,
            statedBy: row.stated_by,
            note: row.note,
            told:
              row.source
                .map((id) => world.sources.get(id)?.date ?? '')
                .toSorted()
                .at(-1) ?? '',
            sources: row.source,
          },
        ]
      : [],
  )

const mirrored: Readonly<Record<TradeFlow, TradeFlow>> = { total: 'total', exports: 'imports', imports: 'exports' }

/** Is anything on record of the state's trade, by itself or its partners? */
export const hasFigures = (world: World, { state }: PartnersAsked): boolean =>
  recordFigures(world).some(({ reporter, partner }) => reporter === state.id || partner === state.id)

/** Throws Problems `supply/party` and `supply/no-data`. `today`: an ISO day, for who the poles are by name. */
export const partnersAnswer = (world: World, asked: PartnersAsked, whole: WholeTrade | null, today: string): PartnersAnswer => {
  const { state, flow, years } = asked
  const poles = asked.poles.map((words): Pole => {
    const { id, name } = partyOf(world, words, today)
    return { id, name, membersIn: (period) => membersOf(world, id, dayOf(period)).filter((one) => one !== state.id) }
  })
  const within = ({ period }: TradeFigure): boolean => {
    const year = Number(period.slice(0, 4))
    return years === null || (year >= years.from && year <= years.to)
  }
  const recorded = recordFigures(world).filter(within)
  const figures = whole === null ? recorded.filter(({ reporter }) => reporter === state.id) : whole.figures.filter(within)
  const seen = new Set(
    figures.flatMap((one) => (one.value > 0 && one.partner !== 'world' && (flow === 'total' || one.flow === flow) ? [one.partner] : [])),
  )
  const partners = whole === null ? world.states.size - 1 : seen.size
  const vectors = tradeVectors(figures, { poles, partners, isWhole: whole !== null, flow })
  const mirror = (whole === null ? recorded : []).filter(
    (one) => one.partner === state.id && one.reporter !== state.id && one.flow === mirrored[flow],
  )
  if (vectors.length === 0 && mirror.length === 0)
    throw new Problem(
      'supply/no-data',
      `the trade of ${state.name}`,
      'no figure of it is on record',
      'Import trade data with chancery data add, or ask of another state or other years.',
    )
  return {
    asked,
    poles,
    partners,
    isWhole: whole !== null,
    vectors,
    mirror: mirror.toSorted((left, right) => (`${left.period} ${left.reporter}` < `${right.period} ${right.reporter}` ? -1 : 1)),
    missing: missingOf(vectors, state),
    imported: whole?.sources ?? [],
  }
}

const missingOf = (vectors: readonly TradeVector[], state: Party): readonly string[] => [
  ...vectors.flatMap(({ period, world, poles }) => {
    const without = poles.filter(({ value }) => value === null).map(({ pole }) => pole.name)
    return [
      ...(without.length === 0 ? [] : [`${period}: ${state.name}'s own figure of its trade with ${without.join(', ')}`]),
      ...(world === null ? [`${period}: all trade of ${state.name}`] : []),
    ]
  }),
  ...(vectors.length === 0 ? [`figures that ${state.name} itself reports: no index is computable from those of its partners`] : []),
]

const rangeOf = ({ value, low, high }: Estimate) => ({ value: rounded(value), low: rounded(low), high: rounded(high) })
const indexLine = (index: VectorIndex | null, n: number) =>
  index === null ? null : { n, evenness: rangeOf(index.evenness), effectivePartners: rangeOf(index.effective) }
const figureLine = ({ reporter, partner, flow, period, value, unit, statedBy, note, sources }: TradeFigure) => ({
  reporter,
  partner,
  flow,
  period,
  value,
  unit,
  statedBy,
  ...(note === '' ? {} : { note }),
  sources,
})

/** Ids; those of imported trade are in `imported`. */
export const partnersSources = ({ vectors, mirror }: PartnersAnswer): readonly string[] => [
  ...vectors.flatMap(({ figures, replaced }) => [...figures, ...replaced].flatMap(({ sources }) => sources)),
  ...mirror.flatMap(({ sources }) => sources),
]

export const partnersLine = (answer: PartnersAnswer, world: World) => ({
  state: answer.asked.state.id,
  from: answer.isWhole ? 'imported trade data' : 'figures that the state itself reports',
  flow: answer.asked.flow,
  poles: answer.poles.map(({ id }) => id),
  allPartnersNamed: answer.isWhole,
  periods: answer.vectors.map((one) => ({
    period: one.period,
    unit: one.unit,
    allTrade: one.world,
    poles: one.poles.map(({ pole, value, share }) => ({ pole: pole.id, value, share: share === null ? null : rangeOf(share) })),
    amongPoles: indexLine(one.amongPoles, answer.poles.length),
    amongAllPartners: indexLine(one.amongAll, answer.partners),
    figures: (answer.isWhole ? [] : one.figures).map(figureLine),
    replaced: one.replaced.map(figureLine),
  })),
  reportedByPartners: answer.mirror.map(figureLine),
  formulas: partnersFormulas,
  missing: answer.missing,
  sources: withImported(world, partnersSources(answer), answer.imported),
})
