/**
 * Diversification: the allocation that moves the least, or costs the least, within all limits. In: markets of diversify-program.ts. Out: for each who
 * delivers how much, what is moved, and what each limit that binds is worth (the dual values of the programme).
 *
 * Laws: never worse than today's allocation where that keeps the limits; limits hold; demand is met; units change nothing; with no other limit the
 * cheapest are filled first; where no cap binds and no price is given, nothing moves. 65 % of consumption from one third country is the benchmark of
 * Regulation (EU) 2024/1252 (Critical Raw Materials Act), Article 5.
 */
import {
  type Block,
  isPriced,
  type Market,
  objectiveUnit,
  type Programme,
  programOf,
  type Supplier,
  scaledOf,
  tolerance,
} from './diversify-program.ts'
import type { LinearProgram, LinearRow, LinearSolution, Solve } from './linear-program.ts'
import { sum } from './sum.ts'

/** What a limit that binds is worth: the objective falls by `perPoint` for each per cent of demand (one unit of the market x demand / 100) more. */
export interface LimitWorth {
  readonly limit: 'cap' | 'capacity' | 'contract' | 'bloc'
  /** Supplier or bloc. */
  readonly id: string
  readonly perPoint: number
}

export interface Allocation {
  readonly supplier: string
  readonly today: number
  readonly after: number
}

export interface Plan {
  readonly market: string
  readonly allocations: readonly Allocation[]
  /** What new or larger suppliers deliver more than today. */
  readonly moved: number
  /** In the cost's currency; null without prices. */
  readonly cost: number | null
  readonly worth: readonly LimitWorth[]
}

/** Keeps one market's objective where `values` have brought it. */
const asGoodAs = (values: readonly number[], indices: readonly number[], costOf: (index: number) => number): LinearRow => ({
  lower: Number.NEGATIVE_INFINITY,
  upper: sum(indices.map((index) => costOf(index) * (values[index] ?? 0))) + tolerance,
  entries: indices.flatMap((index) => (costOf(index) === 0 ? [] : [[index, costOf(index)] as const])),
})

const addedOf = ({ market, columns }: Block): readonly number[] =>
  market.suppliers.map((_, index) => columns + market.suppliers.length + index)
const allOf = ({ market, columns }: Block): readonly number[] =>
  Array.from({ length: market.suppliers.length * 2 }, (_, index) => columns + index)

/** With prices: of all that cost as little, what moves least. Without, the first solution is that already. */
const fewestMoved = ({ program, blocks }: Programme, first: LinearSolution, solve: Solve): readonly number[] => {
  const priced = blocks.filter(({ market }) => isPriced(market))
  if (priced.length === 0) return first.columns
  const added = new Set(blocks.flatMap(addedOf))
  const cheapest = priced.map((block) => asGoodAs(first.columns, allOf(block), (index) => program.columns[index]?.cost ?? 0))
  const columns = program.columns.map((column, index) => ({ ...column, cost: added.has(index) ? 1 : 0 }))
  return solve({ columns, rows: [...program.rows, ...cheapest] })?.columns ?? first.columns
}

/** Rows of the last step: `part`, a column more, is the largest part of its room that a supplier of this market gives. */
const partRows = (block: Block, part: number, { columns }: LinearProgram): readonly LinearRow[] =>
  addedOf(block).flatMap((added): LinearRow[] => {
    const room = columns[added]?.upper ?? 0
    if (room <= tolerance) return []
    return [
      {
        lower: Number.NEGATIVE_INFINITY,
        upper: 0,
        entries: [
          [added, 1],
          [part, -room],
        ],
      },
    ]
  })

/** Of all solutions as good as the first, one that is no accident of the solver: nobody gives more of its room than it must. */
const settledOf = (programme: Programme, first: LinearSolution, solve: Solve): readonly number[] => {
  const { program, blocks } = programme
  const fewest = fewestMoved(programme, first, solve)
  const kept = blocks.flatMap((block) => [
    asGoodAs(fewest, addedOf(block), () => 1),
    ...(isPriced(block.market) ? [asGoodAs(fewest, allOf(block), (index) => program.columns[index]?.cost ?? 0)] : []),
  ])
  const spread = solve({
    columns: [...program.columns.map((column) => ({ ...column, cost: 0 })), ...blocks.map(() => ({ cost: 1, lower: 0, upper: 1 }))],
    rows: [...program.rows, ...kept, ...blocks.flatMap((block, at) => partRows(block, program.columns.length + at, program))],
  })
  return spread?.columns ?? fewest
}

/** Which of its own limits holds a supplier: the cap where both do. */
const upperLimit = (market: Market, { capacity, cap }: Supplier): 'cap' | 'capacity' =>
  cap * market.demand <= capacity ? 'cap' : 'capacity'

const worthOf = ({ market, columns, rows }: Block, { columnDuals, rowDuals }: LinearSolution): readonly LimitWorth[] => {
  const { suppliers, blocs } = market
  const unit = objectiveUnit(market) / 100
  const ofSuppliers = suppliers.flatMap((supplier, index): LimitWorth[] => {
    const { today, most, least } = scaledOf(market, supplier)
    const [kept, added] = [columnDuals[columns + index] ?? 0, columnDuals[columns + suppliers.length + index] ?? 0]
    // the column that ends where the limit is; the other ends at today's quantity, which is no limit
    const atMost = most < today ? kept : added
    const atLeast = least <= today ? kept : added
    return [
      ...(atMost < -tolerance && most < 1 ? [{ limit: upperLimit(market, supplier), id: supplier.id, perPoint: -atMost * unit }] : []),
      ...(atLeast > tolerance && least > 0 ? [{ limit: 'contract' as const, id: supplier.id, perPoint: atLeast * unit }] : []),
    ]
  })
  const ofBlocs = blocs.flatMap(({ id }, index): LimitWorth[] => {
    const dual = rowDuals[rows + 1 + index] ?? 0
    return dual < -tolerance ? [{ limit: 'bloc', id, perPoint: -dual * unit }] : []
  })
  return [...ofSuppliers, ...ofBlocs].toSorted((left, right) => right.perPoint - left.perPoint)
}

const planOf = (block: Block, values: readonly number[], first: LinearSolution): Plan => {
  const { market, columns } = block
  const { suppliers, demand } = market
  const allocations = suppliers.map(({ id, today }, index) => {
    const share = (values[columns + index] ?? 0) + (values[columns + suppliers.length + index] ?? 0)
    const after = Math.max(0, share * demand)
    return { supplier: id, today, after: Math.abs(after - today) <= tolerance * demand * 10 ? today : after }
  })
  return {
    market: market.id,
    allocations,
    moved: sum(allocations.map(({ today, after }) => Math.max(0, after - today))),
    cost: isPriced(market) ? sum(allocations.map(({ after }, index) => after * (suppliers[index]?.cost ?? 0))) : null,
    worth: worthOf(block, first),
  }
}

/** One programme for all markets; null where the limits of one of them cannot hold together. */
export const diversify = (markets: readonly Market[], solve: Solve): readonly Plan[] | null => {
  const whole = programOf(markets)
  const first = solve(whole.program)
  if (first === null) return null
  const values = settledOf(whole, first, solve)
  return whole.blocks.map((block) => planOf(block, values, first))
}

/** The least and the most that each supplier delivers in any allocation as good as the plan's, in the order of its allocations. */
export const rangesOf = (
  market: Market,
  { allocations }: Plan,
  solve: Solve,
): readonly { readonly low: number; readonly high: number }[] => {
  const { program, blocks } = programOf([market])
  const [block] = blocks
  if (block === undefined) return []
  const values = [
    ...allocations.map(({ today, after }) => Math.min(today, after) / market.demand),
    ...allocations.map(({ today, after }) => Math.max(0, after - today) / market.demand),
  ]
  const objective = asGoodAs(values, allOf(block), (index) => program.columns[index]?.cost ?? 0)
  const rows = [...program.rows, objective]
  const count = market.suppliers.length
  const reach = (supplier: number, sign: 1 | -1): number | null => {
    const columns = program.columns.map((column, index) => ({ ...column, cost: index % count === supplier ? sign : 0 }))
    const found = solve({ columns, rows })
    return found === null ? null : sign * found.objective * market.demand
  }
  return allocations.map(({ after }, index) => {
    const [low, high] = [reach(index, 1) ?? after, reach(index, -1) ?? after]
    return { low: Math.max(0, Math.min(low, after)), high: Math.max(high, after) }
  })
}

/** How much the objective falls where a limit that binds is one point of demand wider: at most what its dual says. */
export const gainOfPoint = (market: Market, plan: Plan, { limit, id }: LimitWorth, solve: Solve): number => {
  const point = market.demand / 100
  const widened: Market = {
    ...market,
    suppliers: market.suppliers.map((one) => {
      if (one.id !== id || limit === 'bloc') return one
      if (limit === 'cap') return { ...one, cap: Math.min(1, one.cap + 0.01) }
      return limit === 'capacity' ? { ...one, capacity: one.capacity + point } : { ...one, contracted: Math.max(0, one.contracted - point) }
    }),
    blocs: market.blocs.map((one) => (limit === 'bloc' && one.id === id ? { ...one, cap: Math.min(1, one.cap + 0.01) } : one)),
  }
  const [wider] = diversify([widened], solve) ?? []
  if (wider === undefined) return 0
  return Math.max(0, plan.cost === null ? plan.moved - wider.moved : plan.cost - (wider.cost ?? plan.cost))
}
