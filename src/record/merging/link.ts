/** Linkage: units of different documents joined step by step, the nearest first. In: units with how like each pair is. Out: groups, the same for every order. Source: Sokal and Michener 1958, between average and single linkage. */

/** `logit` of the likeness of two units, by their places in the list; a pair that is not there was never compared. */
export interface Link {
  readonly one: number
  readonly other: number
  readonly logit: number
}

/** A pair of one group that was never compared: its units share no party, or were told years apart. */
const NEVER_COMPARED = -4

interface Pair {
  readonly one: number
  readonly other: number
  readonly near: number
}

const shareGroup = (a: Pair, b: Pair): boolean => [a.one, a.other].some((place) => place === b.one || place === b.other)

interface Tie {
  readonly sum: number
  readonly compared: number
  readonly most: number
}

/** Places connected by links, each component in order. */
const components = (count: number, links: readonly Link[]): readonly (readonly number[])[] => {
  const above = Array.from({ length: count }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (above[root] !== root && above[root] !== undefined) root = above[root] ?? root
    above[place] = root
    return root
  }
  for (const { one, other } of links) {
    const [a, b] = [rootOf(one), rootOf(other)]
    above[Math.max(a, b)] = Math.min(a, b)
  }
  return [...Map.groupBy(above.keys(), rootOf).values()]
}

/**
 * One component: groups are joined while they are at least `least` near. Nearness is halfway between the mean logit of all their pairs and
 * that of the likest: one clear telling may tie what vague ones do not, yet not alone.
 */
const joinWithin = (
  places: readonly number[],
  links: readonly Link[],
  least: number,
  mayJoin: (one: readonly number[], other: readonly number[]) => boolean,
): readonly (readonly number[])[] => {
  const groups = new Map(places.map((place): [number, readonly number[]] => [place, [place]]))
  const ties = new Map(places.map((place): [number, Map<number, Tie>] => [place, new Map()]))
  for (const { one, other, logit } of links) {
    ties.get(one)?.set(other, { sum: logit, compared: 1, most: logit })
    ties.get(other)?.set(one, { sum: logit, compared: 1, most: logit })
  }
  const nearness = (one: number, other: number, { sum, compared, most }: Tie): number => {
    const pairs = (groups.get(one)?.length ?? 0) * (groups.get(other)?.length ?? 0)
    return ((sum + NEVER_COMPARED * (pairs - compared)) / pairs + most) / 2
  }
  const barred = new Set<string>()
  /** What fits two groups equally that cannot both be it stays alone: a choice would be a guess. */
  const rivals = (a: Pair, b: Pair): boolean => {
    const shared = a.one === b.one || a.one === b.other ? a.one : a.other
    const [left, right] = [a.one === shared ? a.other : a.one, b.one === shared ? b.other : b.one]
    return !mayJoin(groups.get(left) ?? [], groups.get(right) ?? [])
  }
  for (;;) {
    let best: Pair | null = null
    let tied: Pair | null = null
    for (const [one, those] of ties)
      for (const [other, tie] of those) {
        if (other < one || barred.has(`${one} ${other}`)) continue
        const near = nearness(one, other, tie)
        if (near < least || (best !== null && near < best.near)) continue
        const pair = { one, other, near }
        tied = best !== null && near === best.near && shareGroup(best, pair) ? pair : null
        best = tied === null ? pair : best
      }
    if (best === null) return [...groups.values()]
    const { one, other } = best
    const [left, right] = [groups.get(one) ?? [], groups.get(other) ?? []]
    if (!mayJoin(left, right)) {
      barred.add(`${one} ${other}`)
      continue
    }
    if (tied !== null && rivals(best, tied)) {
      barred.add(`${one} ${other}`)
      barred.add(`${tied.one} ${tied.other}`)
      continue
    }
    groups.set(
      one,
      [...left, ...right].toSorted((a, b) => a - b),
    )
    groups.delete(other)
    const [kept, gone] = [ties.get(one) ?? new Map<number, Tie>(), ties.get(other) ?? new Map<number, Tie>()]
    kept.delete(other)
    for (const [third, tie] of gone) {
      if (third === one) continue
      const before = kept.get(third)
      const joined = before
        ? { sum: before.sum + tie.sum, compared: before.compared + tie.compared, most: Math.max(before.most, tie.most) }
        : tie
      kept.set(third, joined)
      ties.get(third)?.delete(other)
      ties.get(third)?.set(one, joined)
    }
    for (const [third, tie] of kept) ties.get(third)?.set(one, tie)
    ties.delete(other)
    for (const key of [...barred]) if (key.startsWith(`${one} `) || key.endsWith(` ${one}`)) barred.delete(key)
  }
}

/** Groups of places 0..count-1. A pair that `mayJoin` forbids keeps its groups apart for good. */
export const linked = (
  count: number,
  links: readonly Link[],
  least: number,
  mayJoin: (one: readonly number[], other: readonly number[]) => boolean,
): readonly (readonly number[])[] => {
  // groups whose pairs are all less like than that are never joined: weaker links count within a component only
  const parts = components(
    count,
    links.filter(({ logit }) => logit >= least),
  )
  const componentOf = new Map(parts.flatMap((places, n) => places.map((place) => [place, n] as const)))
  const byComponent = Map.groupBy(
    links.filter(({ one, other }) => componentOf.get(one) === componentOf.get(other)),
    ({ one }) => componentOf.get(one),
  )
  return parts.flatMap((places, n) => (places.length === 1 ? [places] : joinWithin(places, byComponent.get(n) ?? [], least, mayJoin)))
}
