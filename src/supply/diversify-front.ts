/**
 * The front of what is moved (or paid) against risk. In: a market, a measure of risk, a number of points. Out: allocations none of which can move (or cost)
 * less without more risk (epsilon-constraint method: Haimes, Lasdon and Wismer, IEEE Trans. Syst. Man Cybern. 1, 1971).
 *
 * Risk is linear, sum share x weight (governance, 0 to 10), or the HHI, sum share^2, held from below by its tangents 2 p share - p^2, which are added
 * where a solution stands until they are as good as the curve (Kelley, J. SIAM 8, 1960).
 */
import { type Market, objectiveUnit, programOf, tolerance } from './diversify-program.ts'
import type { LinearColumn, LinearProgram, LinearRow, Solve } from './linear-program.ts'
import { sum } from './sum.ts'

/** `weights`: of each supplier, by its id; one that is not in it counts as `unknown`. `apart`: of whom the HHI says nothing, many that nobody names. */
export type Risk =
  | { readonly measure: 'hhi'; readonly apart: readonly string[] }
  | { readonly measure: 'governance'; readonly weights: ReadonlyMap<string, number>; readonly unknown: number }

export interface FrontPoint {
  readonly risk: number
  /** The objective: what is moved in the market's unit, or what all costs. */
  readonly objective: number
  readonly shares: readonly { readonly supplier: string; readonly share: number }[]
}

/** Tangents reach this far below the curve at most. */
const curvePrecision = 1e-6
const mostRounds = 60

interface Task {
  readonly minimise: 'objective' | 'risk'
  readonly riskAtMost?: number
  readonly objectiveAtMost?: number
}

/** Solves tasks on one market; tangents that were found for one serve the next. */
const solverOf = (market: Market, risk: Risk, solve: Solve) => {
  const { program } = programOf([market])
  const count = market.suppliers.length
  const tangents = market.suppliers.map(({ today }) => new Set([today / market.demand, 1 / count]))
  const sharesOf = (values: readonly number[]) => market.suppliers.map((_, index) => (values[index] ?? 0) + (values[count + index] ?? 0))
  const weightOf = (index: number): number =>
    risk.measure === 'hhi'
      ? Number(!risk.apart.includes(market.suppliers[index]?.id ?? ''))
      : (risk.weights.get(market.suppliers[index]?.id ?? '') ?? risk.unknown)
  const riskOf = (shares: readonly number[]): number =>
    sum(shares.map((share, index) => (risk.measure === 'hhi' ? share ** 2 : share) * weightOf(index)))

  /** Columns whose sum with these factors is the risk: the suppliers' own, or one more each that lies above its tangents. */
  const riskEntries = (): LinearRow['entries'] =>
    risk.measure === 'hhi'
      ? market.suppliers.map((_, index) => [2 * count + index, weightOf(index)] as const)
      : market.suppliers.flatMap((_, index) => [[index, weightOf(index)] as const, [count + index, weightOf(index)] as const])
  const tangentRows = (): readonly LinearRow[] =>
    risk.measure === 'governance'
      ? []
      : tangents.flatMap((points, index) =>
          [...points].map(
            (at): LinearRow => ({
              lower: -(at ** 2),
              upper: Number.POSITIVE_INFINITY,
              entries: [
                [2 * count + index, 1],
                [index, -2 * at],
                [count + index, -2 * at],
              ],
            }),
          ),
        )
  const above = (entries: LinearRow['entries'], most: number): LinearRow => ({ lower: Number.NEGATIVE_INFINITY, upper: most, entries })

  const programFor = ({ minimise, riskAtMost, objectiveAtMost }: Task): LinearProgram => {
    const squares: readonly LinearColumn[] =
      risk.measure === 'hhi' ? market.suppliers.map(() => ({ cost: 0, lower: 0, upper: Number.POSITIVE_INFINITY })) : []
    const columns = [...program.columns, ...squares]
    const ofRisk = new Map(riskEntries())
    const ofObjective = program.columns.map(({ cost }, index) => [index, cost] as const)
    return {
      columns: minimise === 'objective' ? columns : columns.map((column, index) => ({ ...column, cost: ofRisk.get(index) ?? 0 })),
      rows: [
        ...program.rows,
        ...tangentRows(),
        ...(riskAtMost === undefined ? [] : [above(riskEntries(), riskAtMost)]),
        ...(objectiveAtMost === undefined ? [] : [above(ofObjective, objectiveAtMost)]),
      ],
    }
  }
  const once = (task: Task): { readonly values: readonly number[]; readonly open: number } | null => {
    const values = solve(programFor(task))?.columns
    if (values === undefined) return null
    if (risk.measure === 'governance') return { values, open: 0 }
    const gaps = sharesOf(values).map((share, index) => share ** 2 - (values[2 * count + index] ?? 0))
    for (const [index, share] of sharesOf(values).entries()) if ((gaps[index] ?? 0) > curvePrecision / count) tangents[index]?.add(share)
    return { values, open: sum(gaps.map((gap) => Math.max(0, gap))) }
  }
  const settle = (task: Task) => {
    let last = once(task)
    for (let round = 1; round < mostRounds && last !== null && last.open > curvePrecision; round += 1) last = once(task)
    if (last === null) return null
    const { values } = last
    const shares = sharesOf(values)
    return { shares, risk: riskOf(shares), objective: sum(program.columns.map(({ cost }, index) => cost * (values[index] ?? 0))) }
  }
  return settle
}

/**
 * From the least moved (or paid) to the least risk, `points` in all, evenly in risk; fewer where the two are one. [] where the limits cannot hold together.
 * Law: along the front the objective never falls and the risk never rises.
 */
export const frontOf = (market: Market, risk: Risk, points: number, solve: Solve): readonly FrontPoint[] => {
  const settle = solverOf(market, risk, solve)
  const least = settle({ minimise: 'objective' })
  const safest = settle({ minimise: 'risk' })
  if (least === null || safest === null) return []
  const slack = risk.measure === 'hhi' ? curvePrecision : tolerance
  const first = settle({ minimise: 'risk', objectiveAtMost: least.objective + tolerance }) ?? least
  const last = settle({ minimise: 'objective', riskAtMost: safest.risk + slack }) ?? safest
  const span = first.risk - last.risk
  const between =
    span <= slack * 10
      ? []
      : Array.from({ length: points - 2 }, (_, at) => first.risk - (span * (at + 1)) / (points - 1)).flatMap(
          (riskAtMost) => settle({ minimise: 'objective', riskAtMost }) ?? [],
        )
  return [first, ...between, ...(span <= slack * 10 ? [] : [last])].map((one) => ({
    risk: one.risk,
    objective: one.objective * objectiveUnit(market),
    shares: market.suppliers.map(({ id }, index) => ({ supplier: id, share: one.shares[index] ?? 0 })),
  }))
}
