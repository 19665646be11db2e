/** A heap: the first of many by an order, as more come in. In: values and which is before which. Out: the first, again and again. */

export interface Heap<Value> {
  readonly push: (value: Value) => void
  readonly pop: () => Value | undefined
  readonly peek: () => Value | undefined
}

export const heapOf = <Value>(isBefore: (a: Value, b: Value) => boolean): Heap<Value> => {
  const list: Value[] = []
  const swapIfBefore = (low: number, high: number): boolean => {
    const [one, other] = [list[low], list[high]]
    if (one === undefined || other === undefined || !isBefore(one, other)) return false
    list[high] = one
    list[low] = other
    return true
  }
  return {
    peek: () => list[0],
    push: (value) => {
      list.push(value)
      for (let at = list.length - 1; at > 0; ) {
        const above = (at - 1) >> 1
        if (!swapIfBefore(at, above)) break
        at = above
      }
    },
    pop: () => {
      const [first, last] = [list[0], list.pop()]
      if (list.length === 0 || last === undefined) return first
      list[0] = last
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const [one, other] = [list[left], list[right]]
        if (one === undefined) break
        const below = other !== undefined && isBefore(other, one) ? right : left
        if (!swapIfBefore(below, at)) break
        at = below
      }
      return first
    },
  }
}
