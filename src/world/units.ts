/** Units of measure to base units. In: 1.5 and "mln t". Out: { value: 1500000, unit: "t" }; null for a word that is no unit on record. */
import { foldName } from './fold.ts'
import type { World } from './world.ts'

export interface BaseAmount {
  readonly value: number
  /** `t`, `MW`, `MWh`, `bbl`, `bbl/d`, `m3`, `km`, `km2`, `day`, `oz`, `%`, `count`, ... as units.csv has them. */
  readonly unit: string
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
}

/** A scale word may stand before the unit ("million tonnes", "mln t"). Currencies are no matter of this table: they have ISO 4217 codes. */
export const toBaseUnit = (world: World, value: number, unitWord: string): BaseAmount | null => {
  const direct = unitFactor(world, unitWord)
  if (direct) return scaled(value, direct.factor, direct.unit)
  const split = /^(?<scale>\p{L}{1,9})[\s-]{1,3}(?<unit>\S.{0,40})$/u.exec(unitWord.trim())
  const scale = scales[split?.groups?.scale?.toLowerCase() ?? '']
  const unit = scale === undefined ? undefined : unitFactor(world, split?.groups?.unit ?? '')
  return unit && scale !== undefined ? scaled(value, unit.factor * scale, unit.unit) : null
}

const unitFactor = (world: World, word: string): { readonly unit: string; readonly factor: number } | undefined =>
  world.units.get(word.trim()) ?? world.units.get(unitKey(word))

/** Case counts for symbols ("MW", "mW"); words and their plurals are folded. */
export const unitKey = (word: string): string => foldName(word).replace(/(?<=\p{L}{3})s$/u, '')

/** Products of decimal factors lose digits (0.3 * 1e6): 12 significant ones are kept. */
const scaled = (value: number, factor: number, unit: string): BaseAmount => ({ value: Number((value * factor).toPrecision(12)), unit })
