/**
 * From what is on record to a market of the linear programme. In: a baseline, what each state could deliver, caps and contracts, prices where a file gives
 * them. Out: the market, in tonnes or, where no tonnage is known, in points of 100, and how each supplier's capacity is known.
 */
import type { Baseline } from './baseline.ts'
import type { Bloc, Market, Supplier } from './diversify-program.ts'
import type { SupplyRow } from './rows.ts'

/** What a state can deliver a year. Its whole output counts: what others buy of it is not on record. */
export interface CapacityFigure {
  readonly tonnes: number
  /** Null for an assumption. */
  readonly year: number | null
  readonly from: 'production' | 'capacity' | 'assumed'
  readonly source: string
}

/** Where a supplier's upper bound is from: a figure; today's deliveries, where nothing is known; nobody's, where the user said so. */
export type CapacityBasis = CapacityFigure['from'] | 'today' | 'unbounded'

export interface Limits {
  /** 0 to 1: of each third country; null for none. */
  readonly each: number | null
  /** Of single states, whoever they are. */
  readonly states: ReadonlyMap<string, number>
  readonly blocs: readonly Bloc[]
  /** Tonnes, or 0 to 1 of demand. */
  readonly contracts: ReadonlyMap<string, { readonly tonnes: number } | { readonly share: number }>
  /** The importer's own states: no third countries. */
  readonly home: readonly string[]
  /** Who has no known capacity counts as unbounded. */
  readonly isUnbounded: boolean
}

export interface MarketSupplier {
  readonly state: string
  readonly basis: CapacityBasis
  readonly figure: CapacityFigure | null
}

export interface BuiltMarket {
  readonly market: Market
  readonly unit: 't' | 'points'
  readonly suppliers: readonly MarketSupplier[]
  /** Delivering today without a price in the file: nothing can be computed by cost. */
  readonly unpriced: readonly string[]
  /** Producers left out since the file has no price of theirs. */
  readonly leftOut: readonly string[]
}

/** All suppliers that nobody names, together: they stay as they are. */
export const unnamed = 'OTH'

/** Price, tariff on it, and freight. */
export const landedCost = ({ cost, tariff_pct, freight }: Pick<SupplyRow<'supplier-costs'>, 'cost' | 'tariff_pct' | 'freight'>): number =>
  cost * (1 + (tariff_pct ?? 0) / 100) + (freight ?? 0)

/** A row of the material itself before one of any material. */
export const costsOf = (rows: readonly SupplyRow<'supplier-costs'>[], material: string): ReadonlyMap<string, SupplyRow<'supplier-costs'>> =>
  new Map(
    rows
      .filter((row) => row.material === '' || row.material === material)
      .toSorted((left, right) => Number(left.material !== '') - Number(right.material !== ''))
      .map((row) => [row.country_iso3, row]),
  )

const points = 100

/** `assumedTonnes`: the whole, where the user says what it weighs. */
export const marketOf = (
  baseline: Baseline,
  figures: ReadonlyMap<string, CapacityFigure>,
  limits: Limits,
  costs: ReadonlyMap<string, SupplyRow<'supplier-costs'>> | null,
  assumedTonnes: number | null = null,
): BuiltMarket => {
  const tonnes = assumedTonnes ?? baseline.totalTonnes
  const demand = tonnes ?? points
  // published shares can sum to 102 %: they are taken in proportion
  const whole = baseline.suppliers.reduce((total, { share }) => total + share, baseline.unnamedShare)
  const today = new Map(baseline.suppliers.map(({ state, share }) => [state, (share / whole) * demand]))
  const isHome = (state: string): boolean => limits.home.includes(state)
  const producers = [...figures]
    .filter(([state, figure]) => figure.tonnes > 0 && !today.has(state) && !(baseline.basis === 'imports' && isHome(state)))
    .map(([state]) => state)
    .toSorted()
  const contracted = [...limits.contracts.keys()].filter((state) => !today.has(state) && !producers.includes(state))
  const all = [...today.keys(), ...producers, ...contracted]
  const delivering = all.filter((state) => (today.get(state) ?? 0) > 0)
  const unpriced = costs === null ? [] : delivering.filter((state) => !costs.has(state))
  const leftOut = costs === null ? [] : all.filter((state) => !costs.has(state) && !delivering.includes(state))

  const capacityOf = (state: string): MarketSupplier & { readonly most: number } => {
    const [own, figure] = [today.get(state) ?? 0, figures.get(state) ?? null]
    const isKnown = figure !== null && tonnes !== null
    if (isKnown && figure.tonnes > own) return { state, basis: figure.from, figure, most: figure.tonnes }
    const isOpen = limits.isUnbounded && !isKnown
    return { state, basis: isOpen ? 'unbounded' : 'today', figure, most: isOpen ? Number.POSITIVE_INFINITY : own }
  }
  const known = all.filter((state) => !leftOut.includes(state)).map(capacityOf)
  const supplierOf = ({ state, most }: (typeof known)[number]): Supplier => {
    const contract = limits.contracts.get(state)
    const row = costs?.get(state)
    return {
      id: state,
      today: today.get(state) ?? 0,
      capacity: most,
      cap: limits.states.get(state) ?? (isHome(state) ? 1 : (limits.each ?? 1)),
      contracted: contract === undefined ? 0 : 'tonnes' in contract ? contract.tonnes : contract.share * demand,
      cost: row === undefined ? null : landedCost(row),
    }
  }
  const rest = (baseline.unnamedShare / whole) * demand
  const others: readonly Supplier[] =
    rest === 0 ? [] : [{ id: unnamed, today: rest, capacity: rest, cap: 1, contracted: rest, cost: costs === null ? null : 0 }]
  return {
    market: { id: baseline.material, demand, suppliers: [...known.map(supplierOf), ...others], blocs: limits.blocs },
    unit: tonnes === null ? 'points' : 't',
    suppliers: known.map(({ state, basis, figure }) => ({ state, basis, figure })),
    unpriced,
    leftOut,
  }
}
