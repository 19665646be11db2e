/** Linkage: units of different documents joined step by step, the nearest first. In: units with how like each pair is. Out: groups, the same for every order. Source: Sokal and Michener 1958, between average and single linkage. */
import { growingIntegers, growingNumbers } from './growing.ts'
import { heapOf } from './heap.ts'

/** Logits of the likeness of pairs of units, by their places in the list; a pair that is not there was never compared. */
export interface Links {
  readonly one: Int32Array
  readonly other: Int32Array
  readonly logit: Float64Array
}

export interface LinkBuilder {
  readonly put: (one: number, other: number, logit: number) => void
  readonly done: () => Links
}

export const linkBuilder = (): LinkBuilder => {
  const [ones, others, logits] = [growingIntegers(), growingIntegers(), growingNumbers()]
  return {
    put: (one, other, logit) => {
      ones.push(one)
      others.push(other)
      logits.push(logit)
    },
    done: () => ({ one: ones.list(), other: others.list(), logit: logits.list() }),
  }
}

/** A pair of one group that was never compared: its units share no party, or were told years apart. */
const NEVER_COMPARED = -4

interface Pair {
  readonly one: number
  readonly other: number
  readonly near: number
}

/** The nearest first; of equals that of the first place. */
const isNearer = (a: Pair, b: Pair): boolean =>
  a.near > b.near || (a.near === b.near && (a.one < b.one || (a.one === b.one && a.other < b.other)))

interface Tie {
  readonly sum: number
  readonly compared: number
  readonly most: number
  /** `never`: two of their units cannot be one. `open`: it was a guess as the groups stood. */
  readonly state: 'may' | 'never' | 'open'
}

const joinTies = (a: Tie, b: Tie | undefined): Tie =>
  b === undefined
    ? { ...a, state: a.state === 'never' ? 'never' : 'may' }
    : {
        sum: a.sum + b.sum,
        compared: a.compared + b.compared,
        most: Math.max(a.most, b.most),
        state: a.state === 'never' || b.state === 'never' ? 'never' : 'may',
      }

type MayJoin = (one: readonly number[], other: readonly number[]) => boolean

/**
 * One component: groups are joined while they are at least `least` near. Nearness is halfway between the mean logit of all their pairs and
 * that of the likest: one clear telling may tie what vague ones do not, yet not alone. What fits two groups equally that cannot both be it
 * stays alone: a choice would be a guess. A group bears the number of its first unit.
 */
const joinWithin = (
  places: readonly number[],
  links: Iterable<readonly [one: number, other: number, logit: number]>,
  least: number,
  mayJoin: MayJoin,
): readonly (readonly number[])[] => {
  const groups = new Map(places.map((place): [number, readonly number[]] => [place, [place]]))
  const ties = new Map(places.map((place): [number, Map<number, Tie>] => [place, new Map()]))
  const nearest = heapOf(isNearer)
  const tieOf = (a: number, b: number): Tie | undefined => ties.get(a)?.get(b)
  const nearness = (a: number, b: number, { sum, compared, most }: Tie): number => {
    const pairs = (groups.get(a)?.length ?? 0) * (groups.get(b)?.length ?? 0)
    return ((sum + NEVER_COMPARED * (pairs - compared)) / pairs + most) / 2
  }
  const setTie = (a: number, b: number, tie: Tie): void => {
    ties.get(a)?.set(b, tie)
    ties.get(b)?.set(a, tie)
    const near = nearness(a, b, tie)
    if (tie.state === 'may' && near >= least) nearest.push({ one: Math.min(a, b), other: Math.max(a, b), near })
  }
  /** As it stands: groups grow while an older pair of them waits. */
  const holds = ({ one, other, near }: Pair): boolean => {
    const tie = tieOf(one, other)
    return tie !== undefined && tie.state === 'may' && nearness(one, other, tie) === near
  }
  const settle = ({ one, other }: Pair, state: 'never' | 'open'): void => {
    const tie = tieOf(one, other)
    if (tie !== undefined) setTie(one, other, { ...tie, state })
  }
  /** Pairs as near as `best` that share a group with it, while the others cannot be one. */
  const rivalsOf = (best: Pair): readonly Pair[] => {
    const equals: Pair[] = []
    for (let next = nearest.peek(); next !== undefined && next.near === best.near; next = nearest.peek()) {
      nearest.pop()
      if (holds(next) && !(next.one === best.one && next.other === best.other)) equals.push(next)
    }
    for (const one of equals) nearest.push(one)
    return equals.filter((one) => {
      const shared =
        one.one === best.one || one.other === best.one ? best.one : one.one === best.other || one.other === best.other ? best.other : null
      if (shared === null) return false
      const [left, right] = [best, one].map((pair) => groups.get(pair.one === shared ? pair.other : pair.one) ?? [])
      return !mayJoin(left ?? [], right ?? [])
    })
  }
  for (const [one, other, logit] of links) setTie(one, other, { sum: logit, compared: 1, most: logit, state: 'may' })
  for (let best = nearest.pop(); best !== undefined; best = nearest.pop()) {
    if (!holds(best)) continue
    const { one, other } = best
    const [left, right] = [groups.get(one) ?? [], groups.get(other) ?? []]
    if (!mayJoin(left, right)) {
      settle(best, 'never')
      continue
    }
    const rivals = rivalsOf(best)
    if (rivals.length > 0) {
      for (const pair of [best, ...rivals]) settle(pair, 'open')
      continue
    }
    groups.set(one, [...left, ...right])
    groups.delete(other)
    const [kept, gone] = [ties.get(one) ?? new Map<number, Tie>(), ties.get(other) ?? new Map<number, Tie>()]
    ties.delete(other)
    kept.delete(other)
    gone.delete(one)
    for (const third of gone.keys()) ties.get(third)?.delete(other)
    for (const third of new Set([...kept.keys(), ...gone.keys()])) {
      const [a, b] = [kept.get(third), gone.get(third)]
      const joined = a === undefined ? b && joinTies(b, undefined) : joinTies(a, b)
      if (joined !== undefined) setTie(one, third, joined)
    }
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a - b))
}

/** The first place of the component of each, where links of at least `least` connect. */
const componentsOf = (count: number, { one, other, logit }: Links, least: number): Int32Array => {
  const above = Int32Array.from({ length: count }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (above[root] !== root) root = above[root] ?? root
    for (let at = place; at !== root; ) {
      const next = above[at] ?? root
      above[at] = root
      at = next
    }
    return root
  }
  for (let n = 0; n < logit.length; n += 1)
    if ((logit[n] ?? 0) >= least) {
      const [a, b] = [rootOf(one[n] ?? 0), rootOf(other[n] ?? 0)]
      above[Math.max(a, b)] = Math.min(a, b)
    }
  return above.map((_, place) => rootOf(place))
}

/** Groups of places 0..count-1. A pair that `mayJoin` forbids keeps its groups apart for good. */
export const linked = (count: number, links: Links, least: number, mayJoin: MayJoin): readonly (readonly number[])[] => {
  // groups whose pairs are all less like than that are never joined: weaker links count within a component only
  const componentOf = componentsOf(count, links, least)
  const parts = Map.groupBy(componentOf.keys(), (place) => componentOf[place])
  const linksOf = Map.groupBy(
    links.logit.keys().filter((n) => componentOf[links.one[n] ?? 0] === componentOf[links.other[n] ?? 0]),
    (n) => componentOf[links.one[n] ?? 0],
  )
  return [...parts].flatMap(([root, places]) => {
    if (places.length === 1) return [places]
    const own = (linksOf.get(root) ?? []).map((n) => [links.one[n] ?? 0, links.other[n] ?? 0, links.logit[n] ?? 0] as const)
    return joinWithin(places, own, least, mayJoin)
  })
}
