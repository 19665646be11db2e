/**
 * The linear programme of diversification. In: markets, each with a demand and suppliers with what they deliver today, what they can, and caps. Out: columns
 * and rows, in shares of each market's demand.
 *
 * minimise sum added (with prices: sum cost x quantity), where quantity = kept + added, 0 <= kept <= today, sum quantity = demand,
 * contracted <= quantity <= min(capacity, cap x demand), and a bloc's members together <= its cap x demand. Textbook linear programming.
 */
import type { LinearColumn, LinearProgram, LinearRow } from './linear-program.ts'

export interface Supplier {
  /** An alpha-3 code, or any name that stands once in a market. */
  readonly id: string
  /** What it delivers today, in the unit of the market. */
  readonly today: number
  /** The most it can deliver, at least what it does today; Infinity where that is said to be without bound. */
  readonly capacity: number
  /** 0 to 1 of demand; 1 where there is no cap. */
  readonly cap: number
  /** Bound to be taken; 0 where nothing is. */
  readonly contracted: number
  /** Of one unit; null throughout a market where no prices are given. */
  readonly cost: number | null
}

export interface Bloc {
  readonly id: string
  readonly members: readonly string[]
  /** 0 to 1 of demand, all members together. */
  readonly cap: number
}

export interface Market {
  readonly id: string
  /** Above 0; tonnes a year, or 100 where shares alone are known. */
  readonly demand: number
  readonly suppliers: readonly Supplier[]
  readonly blocs: readonly Bloc[]
}

/** Solved as shares of demand: the solver's tolerances are then the same in any unit. */
export interface Scaled {
  readonly today: number
  readonly most: number
  readonly least: number
  readonly cost: number | null
}

export const scaledOf = ({ demand }: Market, { today, capacity, cap, contracted, cost }: Supplier): Scaled => ({
  today: today / demand,
  most: Math.min(capacity / demand, cap, 1),
  least: contracted / demand,
  cost,
})

export const isPriced = ({ suppliers }: Market): boolean => suppliers.some(({ cost }) => cost !== null)

/** Prices are divided by the largest, so that a currency changes nothing. */
const priceScale = ({ suppliers }: Market): number => Math.max(...suppliers.map(({ cost }) => Math.abs(cost ?? 0)), 0) || 1

/** What one of the programme's objective is worth: units of the market, or of the price. */
export const objectiveUnit = (market: Market): number => (isPriced(market) ? priceScale(market) : 1) * market.demand

/** Columns of one market: what each supplier keeps, then what each adds. */
const columnsOf = (market: Market): readonly LinearColumn[] => {
  const scaled = market.suppliers.map((one) => scaledOf(market, one))
  const [priced, scale] = [isPriced(market), priceScale(market)]
  const price = (cost: number | null): number => (cost ?? 0) / scale
  return [
    ...scaled.map(({ today, most, least, cost }) => ({
      cost: priced ? price(cost) : 0,
      lower: Math.min(least, today),
      upper: Math.min(today, most),
    })),
    ...scaled.map(({ today, most, least, cost }) => ({
      cost: priced ? price(cost) : 1,
      lower: Math.max(0, least - today),
      upper: Math.max(0, most - today),
    })),
  ]
}

/** Demand first, then one row a bloc. */
const rowsOf = ({ suppliers, blocs }: Market, offset: number): readonly LinearRow[] => {
  const entriesOf = (indices: readonly number[]) =>
    indices.flatMap((index) => [[offset + index, 1] as const, [offset + suppliers.length + index, 1] as const])
  return [
    { lower: 1, upper: 1, entries: entriesOf(suppliers.map((_, index) => index)) },
    ...blocs.map(({ members, cap }) => ({
      lower: Number.NEGATIVE_INFINITY,
      upper: cap,
      entries: entriesOf(suppliers.flatMap(({ id }, index) => (members.includes(id) ? [index] : []))),
    })),
  ]
}

export interface Block {
  readonly market: Market
  readonly columns: number
  readonly rows: number
}

export interface Programme {
  readonly program: LinearProgram
  /** Where each market's columns and rows begin. */
  readonly blocks: readonly Block[]
}

export const programOf = (markets: readonly Market[]): Programme => {
  const columns: LinearColumn[] = []
  const rows: LinearRow[] = []
  const blocks = markets.map((market) => {
    const block = { market, columns: columns.length, rows: rows.length }
    rows.push(...rowsOf(market, columns.length))
    columns.push(...columnsOf(market))
    return block
  })
  return { program: { columns, rows }, blocks }
}

/** Feasible solutions are exact to this share of demand. */
export const tolerance = 1e-9
