/** Budget of a run in tokens and money. In: what each request is thought to take, then what it took. Out: leave to ask, or none once it is spent. */
import type { Limits } from './settings.ts'

export interface Usage {
  readonly input: number
  readonly output: number
}

export interface Spent extends Usage {
  readonly requests: number
  /** Null where no prices are known. */
  readonly cost: number | null
}

export interface Budget {
  /** Resolves to a function that books what was used; to null where the budget does not reach any more. Waits while what is under way may leave enough. */
  readonly reserve: (expected: Usage) => Promise<((used: Usage) => void) | null>
  readonly spent: () => Spent
}

const ASCII_CHARS_A_TOKEN = 3.5

/** Rather too many than too few: letters outside ASCII count as a token each. */
export const estimateTokens = (text: string): number => {
  const ascii = text.match(/[\x20-\x7e\n]/g)?.length ?? 0
  return Math.ceil(ascii / ASCII_CHARS_A_TOKEN + (text.length - ascii))
}

const MILLION = 1e6

export const openBudget = ({ tokens, cost, prices }: Limits): Budget => {
  let used: Usage = { input: 0, output: 0 }
  let requests = 0
  const reserved = new Set<Usage>()
  let waiting: (() => void)[] = []
  const costOf = ({ input, output }: Usage): number => (prices === null ? 0 : (input * prices.input + output * prices.output) / MILLION)
  const sum = (all: Iterable<Usage>): Usage => {
    let total: Usage = { input: 0, output: 0 }
    for (const one of all) total = { input: total.input + one.input, output: total.output + one.output }
    return total
  }
  const fits = (usage: Usage): boolean =>
    (tokens === null || usage.input + usage.output <= tokens) && (cost === null || costOf(usage) <= cost)
  const reserve: Budget['reserve'] = async (expected) => {
    while (!fits(sum([used, ...reserved, expected]))) {
      if (reserved.size === 0 || !fits(sum([used, expected]))) return null
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    const own = { ...expected }
    reserved.add(own)
    return (taken) => {
      reserved.delete(own)
      used = sum([used, taken])
      requests += 1
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    }
  }
  return { reserve, spent: () => ({ ...used, requests, cost: prices === null ? null : costOf(used) }) }
}
