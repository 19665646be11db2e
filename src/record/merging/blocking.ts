/** Blocking: which units are compared at all, so that not all are compared with all. In: units in order. Out: for each the earlier ones that may be the same thing; growth is close to linear. */
import { isNamed, nameKeys } from './party.ts'
import type { Unit } from './unit.ts'

/** More than this on one shelf, and it is divided further. */
const CROWDED = 120
/** In what cannot be divided further each unit is compared with this many told next to it in time. */
const NEIGHBOURS = 40

/** Sayings and figures of different types or materials are never one: these stand in rows of their own. */
const rowOf = ({ kind, types, materials }: Unit): string =>
  kind === 'quantity' || kind === 'statement' || kind === 'assessment' ? [kind, ...types, ...[...materials].sort()].join(' ') : kind

/** Its states and the words of its names. */
const marksOf = (unit: Unit): readonly string[] => {
  const parties = [...unit.first, ...unit.second]
  const marks = new Set([...parties.flatMap((one) => one.states), ...parties.filter(isNamed).flatMap((one) => [...nameKeys(one)])])
  return marks.size === 0 ? [''] : [...marks]
}

/** Where a unit is looked for: every party that it names, in the row of its kind. */
export const shelvesOf = (unit: Unit): readonly string[] => marksOf(unit).map((mark) => `${rowOf(unit)} ${mark}`)

/** The quarter of a day, counted from year 0. */
const quarterOf = (isoDay: string): number => Number(isoDay.slice(0, 4)) * 4 + Math.floor((Number(isoDay.slice(5, 7)) - 1) / 3)

/** Quarters of the unit's times and publications, and the next ones. */
const seasonsOf = (unit: Unit): readonly string[] => {
  const days = [...unit.published, ...unit.times.flatMap(({ start, end }) => [start, end].filter((day) => day !== null))]
  return [...new Set(days.map(quarterOf).flatMap((quarter) => [quarter, quarter + 1]))].map(String)
}

/** What else two tellings of one thing have in common: another party, the kind of thing, the size of the sum. */
const detailsOf = (unit: Unit): readonly string[] => [
  ...marksOf(unit),
  ...[...unit.objects].map((object) => `of ${object}`),
  ...unit.amounts.map(({ value, unit: of }) => `${of} ${Math.round(2 * Math.log10(Math.max(1, Math.abs(value))))}`),
]

/** Each shelf divided by season, then by detail, as far as it is crowded. */
const divisions: readonly ((unit: Unit) => readonly string[])[] = [seasonsOf, detailsOf]

const counted = (keys: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const key of keys.flat()) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  return sizes
}

const keysOf = (units: readonly Unit[]): readonly (readonly string[])[] => {
  let keys = units.map(shelvesOf)
  for (const divide of divisions) {
    const sizes = counted(keys)
    keys = keys.map((own, place) => {
      const unit = units[place]
      const parts = unit === undefined ? [] : divide(unit)
      return own.flatMap((key) => ((sizes.get(key) ?? 0) <= CROWDED ? [key] : parts.map((part) => `${key}|${part}`)))
    })
  }
  return keys
}

const toldOn = ({ published, times }: Unit): string => published[0] ?? times[0]?.start ?? ''

/** Places of units on one shelf, each with those that it is compared with. */
const pairsOn = (places: readonly number[], units: readonly Unit[]): readonly (readonly [number, readonly number[]])[] => {
  if (places.length <= CROWDED) return places.map((place, n) => [place, places.slice(0, n)])
  const told = places.map((place) => ({ place, on: units[place] ? toldOn(units[place]) : '' }))
  const inTime = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place - b.place)).map(({ place }) => place)
  return inTime.map((place, n) => [place, inTime.slice(Math.max(0, n - NEIGHBOURS), n)])
}

/** For each unit those before it in the list that it is compared with, each pair once. `units` in an order that no order of reading changes. */
export const candidatesOf = (units: readonly Unit[]): readonly ReadonlySet<number>[] => {
  const shelves = new Map<string, number[]>()
  for (const [place, keys] of keysOf(units).entries())
    for (const key of keys) {
      const shelf = shelves.get(key)
      if (shelf === undefined) shelves.set(key, [place])
      else if (shelf.at(-1) !== place) shelf.push(place)
    }
  const candidates = units.map(() => new Set<number>())
  for (const places of shelves.values())
    for (const [place, others] of pairsOn(places, units))
      for (const other of others) candidates[Math.max(place, other)]?.add(Math.min(place, other))
  return candidates
}
