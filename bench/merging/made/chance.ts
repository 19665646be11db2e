/** Chance for made claims: the same draws everywhere, from a seed. In: a seed. Out: numbers, choices and days. */

export interface Chance {
  /** 0 to 1, 1 left out. */
  readonly next: () => number
  readonly happens: (share: number) => boolean
  readonly below: (count: number) => number
  readonly pick: <One>(list: readonly One[]) => One
  /** Low places far more often than high ones; `skew` 1 is even. */
  readonly often: <One>(list: readonly One[], skew: number) => One
}

/** Mulberry32 by Tommy Ettinger, 2017 (public domain). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <One>(list: readonly One[], share: number): One => {
    const one = list[Math.floor(list.length * share)]
    if (one === undefined) throw new RangeError('nothing to choose from')
    return one
  }
  return {
    next,
    happens: (share) => next() < share,
    below: (count) => Math.floor(next() * count),
    pick: (list) => at(list, next()),
    often: (list, skew) => at(list, next() ** skew),
  }
}

const dayMs = 86_400_000
const origin = Date.UTC(2016, 0, 1)
const days = new Map<number, string>()

/** ISO day, counted from 1 January 2016. */
export const dayAt = (offset: number): string => {
  const known = days.get(offset)
  if (known !== undefined) return known
  const made = new Date(origin + offset * dayMs).toISOString().slice(0, 10)
  days.set(offset, made)
  return made
}
