/** Blocking: which units are compared at all, so that not all are compared with all. In: units in order. Out: shelves of those that may be one thing, none of them crowded. */
import { isNamed, nameKeys } from './party.ts'
import { changeKeysOf } from './same/quantity.ts'
import { type Shelves, shelfBuilder } from './shelves.ts'
import type { Unit } from './unit.ts'

/** More than this on one shelf, and it is divided further. */
const CROWDED = 120
/** In what cannot be divided further each unit stands with as many told before it in time, and after. */
const NEIGHBOURS = 40

/** Sayings and figures of different types or materials are never one: these stand in rows of their own. */
const rowOf = ({ kind, types, materials }: Pick<Unit, 'kind' | 'types' | 'materials'>): string =>
  kind === 'quantity' || kind === 'statement' || kind === 'assessment' ? [kind, ...types, ...[...materials].sort()].join(' ') : kind

/** Its states and the words of its names. */
const marksOf = ({ parties, states }: Unit): readonly string[] => {
  const marks = new Set(states)
  for (const one of parties) if (isNamed(one)) for (const key of nameKeys(one)) marks.add(key)
  return marks.size === 0 ? [''] : [...marks]
}

/** Where a unit is looked for: every party that it names, in the row of its kind. */
export const shelvesOf = (unit: Unit): readonly string[] => {
  const row = rowOf(unit)
  return marksOf(unit).map((mark) => `${row} ${mark}`)
}

/** Where a change of a figure is looked for: trade by all its states, as it is counted between them alone. */
export const changeShelvesOf = (unit: Unit): readonly string[] =>
  changeKeysOf(unit, unit.types.has('trade') ? [`${rowOf(unit)} ${[...unit.states].toSorted().join()}`] : shelvesOf(unit))

/** The quarter of a day, counted from year 0. */
const quarterOf = (isoDay: string): number => Number(isoDay.slice(0, 4)) * 4 + Math.floor((Number(isoDay.slice(5, 7)) - 1) / 3)

/** Quarters of the unit's times and publications, and the next ones. */
const seasonsOf = ({ published, times }: Unit): readonly number[] => {
  const days = [...published, ...times.flatMap(({ start, end }) => [start, end].filter((day) => day !== null))]
  return [...new Set(days.map(quarterOf).flatMap((quarter) => [quarter, quarter + 1]))]
}

/** What else two tellings of one thing have in common: another party, the kind of thing, the size of the sum. */
const detailsOf = (unit: Unit): readonly string[] => [
  ...marksOf(unit),
  ...[...unit.objects].map((object) => `of ${object}`),
  ...unit.amounts.map(({ value, unit: of }) => `${of} ${Math.round(2 * Math.log10(Math.max(1, Math.abs(value))))}`),
]

const toldOn = ({ published, times }: Unit): string => published[0] ?? times[0]?.start ?? ''

const grouped = <Key>(places: Iterable<number>, keysOf: (place: number) => readonly Key[]): ReadonlyMap<Key, readonly number[]> => {
  const groups = new Map<Key, number[]>()
  for (const place of places)
    for (const key of keysOf(place)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [place])
      else if (group.at(-1) !== place) group.push(place)
    }
  return groups
}

/** Made when first asked for, and kept: a unit stands on many shelves. */
const kept = <Value>(count: number, make: (place: number) => Value): ((place: number) => Value) => {
  const made = new Array<Value | undefined>(count)
  return (place) => {
    const there = made[place] ?? make(place)
    made[place] = there
    return there
  }
}

/**
 * Units that share a party, as long as they are few; where many do, those of one season; where these are many, those that share something
 * else too; and where even these are many, those told next to each other in time. `units` in an order that no order of reading changes.
 */
export const shelvesIn = (units: readonly Unit[]): Shelves => {
  const made = shelfBuilder()
  const of = <Value>(make: (unit: Unit) => Value, otherwise: Value) =>
    kept(units.length, (place) => (units[place] === undefined ? otherwise : make(units[place])))
  const [seasons, details, told] = [of(seasonsOf, []), of(detailsOf, []), of(toldOn, '')]
  const inTime = (places: readonly number[]): void => {
    const row = places.toSorted((a, b) => (told(a) < told(b) ? -1 : told(a) > told(b) ? 1 : a - b))
    for (let at = 0; at === 0 || at + NEIGHBOURS < row.length; at += NEIGHBOURS) made.put(row.slice(at, at + 2 * NEIGHBOURS))
  }
  const divided = (
    places: readonly number[],
    [divide, ...others]: readonly ((places: readonly number[]) => Iterable<readonly number[]>)[],
  ): void => {
    if (places.length <= CROWDED) made.put(places)
    else if (divide === undefined) inTime(places)
    else for (const part of divide(places)) divided(part, others)
  }
  for (const places of grouped(units.keys(), (place) => (units[place] === undefined ? [] : shelvesOf(units[place]))).values())
    divided(places, [(all) => grouped(all, seasons).values(), (all) => grouped(all, details).values()])
  return made.done(units.length)
}
