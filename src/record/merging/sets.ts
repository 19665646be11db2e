/** Sets compared. In: two sets. Out: what is common, what is not; the language's own methods are newer than the types this project is checked with. */

/** One for all that have nothing: most of what a claim could say it does not. */
const nothing: ReadonlySet<never> = new Set()

export const setOf = <T>(list: readonly T[]): ReadonlySet<T> => (list.length === 0 ? nothing : new Set(list))

export const countCommon = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number => {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  let count = 0
  for (const one of few) if (many.has(one)) count += 1
  return count
}

export const common = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> => {
  const found: T[] = []
  for (const one of left) if (right.has(one)) found.push(one)
  return setOf(found)
}

export const without = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> => {
  const kept: T[] = []
  for (const one of left) if (!right.has(one)) kept.push(one)
  return kept.length === left.size ? left : setOf(kept)
}

export const countWithout = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number => left.size - countCommon(left, right)

export const intersects = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => {
  if (left.size === 0 || right.size === 0) return false
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  for (const one of few) if (many.has(one)) return true
  return false
}

export const isWithin = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => {
  if (left.size > right.size) return false
  for (const one of left) if (!right.has(one)) return false
  return true
}

export const sameSet = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean =>
  left === right || (left.size === right.size && isWithin(left, right))

export const union = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> =>
  isWithin(right, left) ? left : isWithin(left, right) ? right : new Set([...left, ...right])

/** Share of common words in all words of both, 0 to 1; 0 where both are empty. Source: Jaccard 1901. */
export const closeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = countCommon(left, right)
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}
