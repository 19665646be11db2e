/** Binary search. In: a list in which all that come before a point are `isBefore`, and none after it. Out: the index of that point; its length where all are. */
export const partitionPoint = <T>(list: readonly T[], isBefore: (one: T) => boolean): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
