/** What is asked many times is made once. In: a function of an object, or of a key. Out: the same function, which remembers; what it remembers goes with the object, or when there is too much. */

/** By the object itself: for lists and entities that many units share. */
export const once = <Of extends object, Value>(make: (of: Of) => Value): ((of: Of) => Value) => {
  const made = new WeakMap<Of, { readonly value: Value }>()
  return (of) => {
    const there = made.get(of)
    if (there !== undefined) return there.value
    const value = make(of)
    made.set(of, { value })
    return value
  }
}

const MOST_KEPT = 200_000

/** By a key: equal keys give one and the same value, until so many were made that it begins anew. */
export const onceByKey = <Value>(): ((key: string, make: () => Value) => Value) => {
  const made = new Map<string, Value>()
  return (key, make) => {
    const there = made.get(key)
    if (there !== undefined) return there
    if (made.size >= MOST_KEPT) made.clear()
    const value = make()
    made.set(key, value)
    return value
  }
}
