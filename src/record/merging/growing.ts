/** Lists of numbers that grow, eight or four bytes each: millions of them as plain arrays of objects would not fit. In: numbers one by one. Out: a typed array of those put in. */

type Typed = Int32Array | Float64Array

export interface Growing<List extends Typed> {
  readonly push: (value: number) => void
  /** What was put in so far; good until the next push. */
  readonly list: () => List
  readonly length: () => number
}

const growing = <List extends Typed>(make: (length: number) => List): Growing<List> => {
  let [room, length] = [make(1024), 0]
  return {
    push: (value) => {
      if (length === room.length) {
        const more = make(room.length * 2)
        more.set(room)
        room = more
      }
      room[length] = value
      length += 1
    },
    length: () => length,
    list: () => room.subarray(0, length) as List,
  }
}

export const growingIntegers = (): Growing<Int32Array> => growing((length) => new Int32Array(length))
export const growingNumbers = (): Growing<Float64Array> => growing((length) => new Float64Array(length))
