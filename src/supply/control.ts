/**
 * Shares by control beside shares by place. In: what each state puts out, what single projects put out, who owns or is to get how much of each. Out: for
 * each state the least and the most of the whole that it controls, and how much is unknown. Example: ore of B, all owned in C -> C 100 %, B 0 %.
 *
 *   by owner: sum over projects of (output x the stake of the owner's state) / whole; unknown: all output of which no stake is told
 *
 * Laws: the least shares and the unknown sum to 1; each state's bounds hold its share for any owners of what is unknown.
 */
import type { Range } from './estimate.ts'
import { sum } from './sum.ts'

/** A share of a project's output. */
export interface Stake {
  readonly project: string
  /** Alpha-3 code; null where nobody tells who, or of which state. */
  readonly state: string | null
  /** 0 to 1; null where the source does not tell how much. */
  readonly fraction: number | null
}

export interface ProjectQuantity {
  readonly project: string
  readonly quantity: number
}

export interface ControlShare extends Range {
  readonly state: string
}

export interface ControlShares {
  /** Most first; a state that is nowhere named has nothing for sure, and at most `unknown`. */
  readonly shares: readonly ControlShare[]
  /** Of the whole, the share whose owner (or buyer) is not told. */
  readonly unknown: number
}

interface ProjectStakes {
  readonly quantity: number
  readonly byState: ReadonlyMap<string, number>
  /** 0 to 1: of the project, not told whose. */
  readonly open: number
}

/** Stakes told as more than the whole (rounded, or on two days) are taken in proportion. */
const stakesOf = (quantity: number, stakes: readonly Stake[]): ProjectStakes => {
  const told = stakes.filter(({ state, fraction }) => state !== null && fraction !== null)
  const total = sum(told.map(({ fraction }) => fraction ?? 0))
  const scale = total > 1 ? 1 / total : 1
  const byState = new Map<string, number>()
  for (const { state, fraction } of told) byState.set(state ?? '', (byState.get(state ?? '') ?? 0) + (fraction ?? 0) * scale)
  return { quantity, byState, open: Math.max(0, 1 - total * scale) }
}

/** `whole`: what shares are of, at least the sum of the projects; both in one unit and of one year. Null where nothing is put out. */
export const controlShares = (whole: number, projects: readonly ProjectQuantity[], stakes: readonly Stake[]): ControlShares | null => {
  const all = Math.max(whole, sum(projects.map(({ quantity }) => quantity)))
  if (all <= 0) return null
  const byProject = Map.groupBy(stakes, ({ project }) => project)
  const known = projects.map(({ project, quantity }) => stakesOf(quantity, byProject.get(project) ?? []))
  const outside = all - sum(projects.map(({ quantity }) => quantity))
  const unknown = (outside + sum(known.map(({ quantity, open }) => quantity * open))) / all
  const states = [...new Set(known.flatMap(({ byState }) => [...byState.keys()]))]
  const shares = states.map((state) => {
    const low = sum(known.map(({ quantity, byState }) => quantity * (byState.get(state) ?? 0))) / all
    return { state, low, high: Math.min(1, low + unknown) }
  })
  return { shares: shares.toSorted((a, b) => b.low - a.low || (a.state < b.state ? -1 : 1)), unknown }
}
