/** Candidates: of all that share a shelf with a unit, those that share the most. In: shelves. Out: for each unit earlier ones, the likeliest first. Source: weights of Papadakis et al. 2014 ("Meta-Blocking", ARCS: a shelf counts the more, the fewer stand on it). */
import { select } from './select.ts'
import type { Shelves } from './shelves.ts'

/** So many of the likeliest are looked at for one unit. */
const MOST = 150

/** Asked for the places in rising order or any other: the same for one place always. */
export const candidatesOn = ({ places, starts, shelves, from }: Shelves): ((place: number) => readonly number[]) => {
  const count = from.length - 1
  const [weightOf, met, weights] = [new Float64Array(count), new Int32Array(count), new Float64Array(count)]
  return (place) => {
    let found = 0
    for (let at = from[place] ?? 0; at < (from[place + 1] ?? 0); at += 1) {
      const shelf = shelves[at] ?? 0
      const [start, end] = [starts[shelf] ?? 0, starts[shelf + 1] ?? 0]
      const weight = 1 / (end - start)
      for (let n = start; n < end; n += 1) {
        const other = places[n] ?? 0
        if (other >= place) continue
        const before = weightOf[other] ?? 0
        if (before === 0) {
          met[found] = other
          found += 1
        }
        weightOf[other] = before + weight
      }
    }
    for (let n = 0; n < found; n += 1) weights[n] = weightOf[met[n] ?? 0] ?? 0
    const least = found <= MOST ? 0 : select(weights, found, found - MOST)
    const likeliest: { readonly other: number; readonly weight: number }[] = []
    for (let n = 0; n < found; n += 1) {
      const other = met[n] ?? 0
      const weight = weightOf[other] ?? 0
      if (weight >= least) likeliest.push({ other, weight })
      weightOf[other] = 0
    }
    return likeliest
      .sort((a, b) => b.weight - a.weight || a.other - b.other)
      .slice(0, MOST)
      .map(({ other }) => other)
  }
}
