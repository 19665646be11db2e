/**
 * Why caps cannot hold together. In: a market without a solution. Out: how much is short, and a set of limits that conflict, none of which can be left out.
 *
 * The shortfall is the least sum of what demand and contracts must give up (elastic relaxation: Chinneck, Feasibility and Infeasibility in Optimization,
 * 2008, ch. 6); the set is found by leaving out one limit after the other (deletion filter, ch. 6.2). Without blocs and contracts the shortfall is
 * demand - sum min(capacity, cap x demand).
 */
import type { Market, Supplier } from './diversify-program.ts'
import type { LinearProgram, LinearRow, Solve } from './linear-program.ts'

export interface Limit {
  readonly limit: 'cap' | 'capacity' | 'contract' | 'bloc'
  /** Supplier or bloc. */
  readonly id: string
  /** In the unit of the market: the most, or of a contract the least. */
  readonly quantity: number
}

export interface Conflict {
  readonly market: string
  /** What demand lacks. */
  readonly shortfall: number
  /** What contracts take more than all may take. */
  readonly excess: number
  /** Leave out any one of these and the others can hold. */
  readonly limits: readonly Limit[]
}

const tolerance = 1e-9

const limitsOf = ({ suppliers, blocs, demand }: Market): readonly Limit[] => {
  const ofSupplier = ({ id, capacity, cap, contracted }: Supplier): Limit[] => [
    ...(Number.isFinite(capacity) ? [{ limit: 'capacity' as const, id, quantity: capacity }] : []),
    ...(cap < 1 ? [{ limit: 'cap' as const, id, quantity: cap * demand }] : []),
    ...(contracted > 0 ? [{ limit: 'contract' as const, id, quantity: contracted }] : []),
  ]
  return [...suppliers.flatMap(ofSupplier), ...blocs.map(({ id, cap }) => ({ limit: 'bloc' as const, id, quantity: cap * demand }))]
}

/** Columns: the suppliers, what demand lacks, what each contract gives up. In shares of demand. */
const relaxed = ({ suppliers, blocs, demand }: Market, limits: readonly Limit[]): LinearProgram => {
  const indexOf = new Map(suppliers.map(({ id }, index) => [id, index]))
  const membersOf = new Map(blocs.map(({ id, members }) => [id, members]))
  const contracts = limits.filter(({ limit }) => limit === 'contract')
  const short = suppliers.length
  const rowOf = (one: Limit): LinearRow => {
    const ids = one.limit === 'bloc' ? (membersOf.get(one.id) ?? []) : [one.id]
    const entries = ids.flatMap((id) => {
      const index = indexOf.get(id)
      return index === undefined ? [] : [[index, 1] as const]
    })
    const share = one.quantity / demand
    return one.limit === 'contract'
      ? { lower: share, upper: Number.POSITIVE_INFINITY, entries: [...entries, [short + 1 + contracts.indexOf(one), 1]] }
      : { lower: Number.NEGATIVE_INFINITY, upper: share, entries }
  }
  const free = { lower: 0, upper: Number.POSITIVE_INFINITY }
  return {
    columns: [...suppliers.map(() => ({ cost: 0, ...free })), ...[null, ...contracts].map(() => ({ cost: 1, ...free }))],
    rows: [{ lower: 1, upper: 1, entries: [...suppliers.map((_, index) => [index, 1] as const), [short, 1]] }, ...limits.map(rowOf)],
  }
}

interface Lack {
  /** Shares of demand. */
  readonly short: number
  readonly excess: number
  /** Limits without which nothing would be lacking: those whose dual is not 0 prove it. */
  readonly proof: readonly Limit[]
}

const lackOf = (market: Market, limits: readonly Limit[], solve: Solve): Lack => {
  const solution = solve(relaxed(market, limits))
  if (solution === null) throw new Error('a programme in which everything can give way has a solution')
  const short = solution.columns[market.suppliers.length] ?? 0
  return {
    short,
    excess: solution.objective - short,
    proof: limits.filter((_, index) => Math.abs(solution.rowDuals[index + 1] ?? 0) > tolerance),
  }
}

/** Null where the limits can hold together. Law: the limits of the set cannot hold together, and without any one of them they can. */
export const conflictOf = (market: Market, solve: Solve): Conflict | null => {
  const fails = (limits: readonly Limit[]): boolean => {
    const { short, excess } = lackOf(market, limits, solve)
    return short + excess > tolerance * 100
  }
  const all = limitsOf(market)
  const { short, excess, proof } = lackOf(market, all, solve)
  if (short + excess <= tolerance * 100) return null
  let limits = fails(proof) ? proof : all
  for (const one of limits) {
    const without = limits.filter((other) => other !== one)
    if (fails(without)) limits = without
  }
  return { market: market.id, shortfall: short * market.demand, excess: excess * market.demand, limits }
}

/** Halves `low` to `high` until it is this part of `high` wide. */
const bisect = (low: number, high: number, isEnough: (at: number) => boolean): number => {
  let [under, over] = [low, high]
  while (over - under > 1e-4 * over) {
    const middle = (under + over) / 2
    if (isEnough(middle)) over = middle
    else under = middle
  }
  return over
}

const holdsIn = (market: Market, solve: Solve): boolean => {
  const { short, excess } = lackOf(market, limitsOf(market), solve)
  return short + excess <= tolerance * 100
}

/** The lowest cap, 0 to 1, of all who have `cap` now, with which the limits can hold together; null where none does. */
export const leastCap = (market: Market, cap: number, solve: Solve): number | null => {
  const widened = (to: number): Market => ({
    ...market,
    suppliers: market.suppliers.map((one) => (one.cap === cap ? { ...one, cap: to } : one)),
  })
  return holdsIn(widened(1), solve) ? bisect(cap, 1, (to) => holdsIn(widened(to), solve)) : null
}

/**
 * Where shares are known and no tonnage: the most that the whole may weigh for the limits to hold. `marketOf` makes the market of a demand; more demand
 * never makes it easier. Null where they hold however large it is, 0 where never.
 */
export const largestDemand = (marketOf: (demand: number) => Market, most: number, solve: Solve): number | null => {
  if (holdsIn(marketOf(most), solve)) return null
  if (!holdsIn(marketOf(most * 1e-9), solve)) return 0
  // in logarithms, since it may be anything
  const power = bisect(0, 9, (at) => holdsIn(marketOf(most * 10 ** -at), solve))
  return most * 10 ** -power
}
