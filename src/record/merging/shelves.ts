/** Shelves: places of units that may be one thing, put together. In: lists of places. Out: all of them in a few typed arrays, to be asked by shelf and by place. */
import { growingIntegers } from './growing.ts'

export interface Shelves {
  /** Places on each shelf: `places[starts[n]]` to before `places[starts[n + 1]]`. */
  readonly places: Int32Array
  readonly starts: Int32Array
  /** Shelves of each place: `shelves[from[place]]` to before `shelves[from[place + 1]]`. */
  readonly shelves: Int32Array
  readonly from: Int32Array
}

export interface ShelfBuilder {
  readonly put: (places: readonly number[]) => void
  readonly done: (count: number) => Shelves
}

/** For each place the shelves it stands on: counted, then filled in. */
const turned = (places: Int32Array, starts: Int32Array, count: number): Pick<Shelves, 'shelves' | 'from'> => {
  const from = new Int32Array(count + 1)
  for (const place of places) from[place + 1] = (from[place + 1] ?? 0) + 1
  for (let place = 0; place < count; place += 1) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0)
  const [shelves, next] = [new Int32Array(places.length), from.slice()]
  for (let shelf = 0; shelf + 1 < starts.length; shelf += 1)
    for (let at = starts[shelf] ?? 0; at < (starts[shelf + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0
      shelves[next[place] ?? 0] = shelf
      next[place] = (next[place] ?? 0) + 1
    }
  return { shelves, from }
}

export const shelfBuilder = (): ShelfBuilder => {
  const [places, starts] = [growingIntegers(), growingIntegers()]
  starts.push(0)
  return {
    put: (list) => {
      if (list.length < 2) return
      for (const place of list) places.push(place)
      starts.push(places.length())
    },
    done: (count) => ({ places: places.list(), starts: starts.list(), ...turned(places.list(), starts.list(), count) }),
  }
}
