/** The k-th least of some numbers, without putting them all in order. In: numbers, how many of them, k from 0. Out: the number that would stand there; the list is left in another order. Source: Hoare 1961 ("Find"). */
export const select = (list: Float64Array, count: number, k: number): number => {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const pivot = list[(low + high) >> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((list[left] ?? 0) < pivot) left += 1
      while ((list[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const one = list[left] ?? 0
      list[left] = list[right] ?? 0
      list[right] = one
      left += 1
      right -= 1
    }
    if (k <= right) high = right
    else if (k >= left) low = left
    else break
  }
  return list[k] ?? 0
}
