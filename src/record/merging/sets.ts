/** Sets compared. In: two sets. Out: what is common, what is not; the language's own methods are newer than the types this project is checked with. */

export const common = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> => new Set([...left].filter((one) => right.has(one)))

export const without = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...left].filter((one) => !right.has(one)))

export const intersects = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => [...left].some((one) => right.has(one))

export const isWithin = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => [...left].every((one) => right.has(one))

export const sameSet = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean => left.size === right.size && isWithin(left, right)

/** Share of common words in all words of both, 0 to 1; 0 where both are empty. Source: Jaccard 1901. */
export const closeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = common(left, right).size
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}
