/**
 * A state's trade with named poles over the years. In: figures of one reporter, poles, how many partners there can be. Out: a period at a time, what goes
 * to each pole, its share of all trade, and the multi-vector index among the poles and among all partners, bounded where figures are missing.
 *
 * Only figures of the reporter itself are put together: a share of one reporter's partner in another's total is no share. Of two figures for the same
 * the later told counts, the other is kept beside it. Where a total is not told, exports and imports of the same period and unit make it.
 */
import type { Estimate } from './estimate.ts'
import { effectiveNumber, entropyAmongPoles, entropyOf, evennessOf, type PartnerSum } from './multi-vector.ts'
import { sum } from './sum.ts'

export const tradeFlows = ['total', 'exports', 'imports'] as const
export type TradeFlow = (typeof tradeFlows)[number]

export interface TradeFigure {
  readonly reporter: string
  /** An alpha-3 code, the id of a bloc, or `world`. */
  readonly partner: string
  readonly flow: TradeFlow
  /** "2024", "2024-01/2024-05". */
  readonly period: string
  readonly value: number
  /** A currency. */
  readonly unit: string
  readonly statedBy: string
  readonly note: string
  /** Day of the source; "" where it has none. */
  readonly told: string
  readonly sources: readonly string[]
}

export interface Pole {
  readonly id: string
  readonly name: string
  /** Alpha-3 codes: itself, or a bloc's members in the period. */
  readonly membersIn: (period: string) => readonly string[]
}

export interface PoleFigure {
  readonly pole: Pole
  /** Null where the reporter's figure is not on record. */
  readonly value: number | null
  /** Of all trade of the reporter; null where that is not on record. */
  readonly share: Estimate | null
}

export interface VectorIndex {
  /** 0 to 1. */
  readonly evenness: Estimate
  /** How many equal partners would be as diverse. */
  readonly effective: Estimate
}

export interface TradeVector {
  readonly period: string
  readonly unit: string
  readonly world: number | null
  readonly poles: readonly PoleFigure[]
  /** Among the poles alone, n being their number; null where none has a figure. */
  readonly amongPoles: VectorIndex | null
  /** Among all partners; null without the reporter's whole trade. */
  readonly amongAll: VectorIndex | null
  /** What counts, and what a later figure replaces. */
  readonly figures: readonly TradeFigure[]
  readonly replaced: readonly TradeFigure[]
}

export interface VectorsAsked {
  readonly poles: readonly Pole[]
  /** n of the index among all partners: chosen once for all periods. */
  readonly partners: number
  /** Do the figures name every partner, so that who is not named has nothing? */
  readonly isWhole: boolean
  readonly flow: TradeFlow
}

const world = 'world'

/** The later told of each partner first; the others are replaced. */
const latestOf = (figures: readonly TradeFigure[]): { used: readonly TradeFigure[]; replaced: readonly TradeFigure[] } => {
  const ranked = [...Map.groupBy(figures, ({ partner }) => partner).values()].map((same) =>
    same.toSorted((left, right) => (left.told === right.told ? 0 : left.told > right.told ? -1 : 1)),
  )
  return { used: ranked.flatMap((same) => same.slice(0, 1)), replaced: ranked.flatMap((same) => same.slice(1)) }
}

/** Exports and imports of a partner whose total is not told; `isWhole`: a direction that is not told is nothing. */
const madeTotals = (figures: readonly TradeFigure[], isWhole: boolean): readonly TradeFigure[] =>
  [...Map.groupBy(figures, ({ partner }) => partner).values()].flatMap((same) => {
    const [exports] = latestOf(same.filter(({ flow }) => flow === 'exports')).used
    const [imports] = latestOf(same.filter(({ flow }) => flow === 'imports')).used
    const either = exports ?? imports
    const isOneMissing = exports === undefined || imports === undefined
    if (either === undefined || (isOneMissing && !isWhole) || same.some(({ flow }) => flow === 'total')) return []
    return [
      {
        ...either,
        flow: 'total' as const,
        value: (exports?.value ?? 0) + (imports?.value ?? 0),
        note: 'exports and imports added',
        sources: [...new Set([...(exports?.sources ?? []), ...(imports?.sources ?? [])])],
      },
    ]
  })

/** What all trade leaves for poles without a figure: partners outside the poles have theirs. */
const leftFor = (
  valued: readonly { readonly pole: Pole; readonly value: number | null }[],
  byPartner: ReadonlyMap<string, number>,
  whole: number,
  period: string,
): number => {
  const ofPoles = new Set(valued.flatMap(({ pole }) => [pole.id, ...pole.membersIn(period)]))
  const others = [...byPartner].filter(([partner]) => /^[A-Z]{3}$/.test(partner) && !ofPoles.has(partner))
  return Math.max(0, whole - sum(valued.map(({ value }) => value ?? 0)) - sum(others.map(([, value]) => value)))
}

const poleFigures = (
  byPartner: ReadonlyMap<string, number>,
  whole: number | null,
  period: string,
  { poles, isWhole }: VectorsAsked,
): readonly PoleFigure[] => {
  const valued = poles.map((pole) => {
    const own = byPartner.get(pole.id)
    const members = pole.membersIn(period)
    const known = members.filter((state) => byPartner.has(state))
    const isKnown = members.length > 0 && (isWhole || known.length === members.length)
    return { pole, value: own ?? (isKnown ? sum(known.map((state) => byPartner.get(state) ?? 0)) : null) }
  })
  const rest = whole === null ? null : leftFor(valued, byPartner, whole, period)
  return valued.map(({ pole, value }) => ({
    pole,
    value,
    share:
      whole === null || rest === null || whole <= 0
        ? null
        : value === null
          ? { value: null, low: 0, high: rest / whole }
          : { value: value / whole, low: value / whole, high: value / whole },
  }))
}

/** Every state with a figure, every bloc with one less those of its members, and all others together. */
const partnerSums = (
  byPartner: ReadonlyMap<string, number>,
  whole: number,
  period: string,
  { poles, partners, isWhole }: VectorsAsked,
): readonly PartnerSum[] => {
  const blocs = poles.filter((pole) => byPartner.has(pole.id) && pole.membersIn(period).some((state) => state !== pole.id))
  const ids = new Set([world, ...blocs.map(({ id }) => id)])
  // where all partners are named, an area that is no state is one of them
  const states = [...byPartner].filter(([partner]) => !ids.has(partner) && (isWhole || /^[A-Z]{3}$/.test(partner)))
  const ofBlocs = blocs.flatMap((bloc) => {
    const members = bloc.membersIn(period)
    const named = states.filter(([state]) => members.includes(state))
    const value = (byPartner.get(bloc.id) ?? 0) - sum(named.map(([, one]) => one))
    return named.length === members.length ? [] : [{ value: Math.max(0, value), members: members.length - named.length }]
  })
  const named = [...states.map(([, value]) => ({ value, members: 1 })), ...ofBlocs]
  const rest = whole - sum(named.map(({ value }) => value))
  const others = partners - sum(named.map(({ members }) => members))
  // a total that is rounded can be less than its parts
  return isWhole || rest <= 0 ? named : [...named, { value: rest, members: Math.max(1, others) }]
}

const indexOf = (entropy: Estimate | null, n: number): VectorIndex | null => {
  const evenness = entropy === null ? null : evennessOf(entropy, n)
  return entropy === null || evenness === null ? null : { evenness, effective: effectiveNumber(entropy) }
}

const vectorOf = (figures: readonly TradeFigure[], asked: VectorsAsked): TradeVector | null => {
  const [first] = figures
  const all = asked.flow === 'total' ? [...figures, ...madeTotals(figures, asked.isWhole)] : figures
  const { used, replaced } = latestOf(all.filter(({ flow }) => flow === asked.flow))
  if (first === undefined || used.length === 0) return null
  const byPartner = new Map(used.map(({ partner, value }) => [partner, value]))
  const whole = byPartner.get(world) ?? (asked.isWhole ? sum([...byPartner.values()]) : null)
  const poles = poleFigures(byPartner, whole, first.period, asked)
  const known = poles.flatMap(({ value }) => (value === null ? [] : [value]))
  const left = whole === null ? Number.POSITIVE_INFINITY : leftFor(poles, byPartner, whole, first.period)
  return {
    period: first.period,
    unit: first.unit,
    world: whole,
    poles,
    amongPoles: known.length === 0 ? null : indexOf(entropyAmongPoles(known, poles.length - known.length, left), poles.length),
    amongAll: whole === null ? null : indexOf(entropyOf(partnerSums(byPartner, whole, first.period, asked)), asked.partners),
    figures: used,
    replaced,
  }
}

/** A period and currency at a time, oldest first; those of one reporter. Law: the order of figures does not matter where no two are told on one day. */
export const tradeVectors = (figures: readonly TradeFigure[], asked: VectorsAsked): readonly TradeVector[] =>
  [...Map.groupBy(figures, ({ period, unit }) => `${period} ${unit}`)]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, ofPeriod]) => vectorOf(ofPeriod, asked) ?? [])
