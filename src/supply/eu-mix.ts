/** A mix of suppliers as the EU's study prints it. In: rows of one material, stage and mix; the governance risk of states. Out: its HHIs, each with bounds, and what is missing. */
import { herfindahl, restOf, weightedHerfindahl } from './concentration.ts'
import { type Estimate, knownOr } from './estimate.ts'
import { worstGovernance } from './governance.ts'
import type { SupplyRow } from './rows.ts'

export type ShareRow = SupplyRow<'eu-supply-shares'>

export interface MixTerm {
  readonly supplier: string
  /** 0 to 1. */
  readonly fraction: number
  /** The share is printed as less than `fraction`, and is counted as 0. */
  readonly isLess: boolean
  /** 0 to 10; null where no estimate is on record. */
  readonly governance: number | null
  readonly t: number
}

export interface Mix {
  /** Whose shares they are: a group's where the study gives them for the group alone. */
  readonly material: string
  /** Largest share first. */
  readonly terms: readonly MixTerm[]
  /** 0 to about 1. */
  readonly listed: number
  readonly hhi: Estimate
  /** Share^2 x governance x t, summed. */
  readonly weighted: Estimate
  readonly missing: readonly string[]
  readonly rows: readonly ShareRow[]
}

/** The study leaves out the EU's suppliers under 1 %; a mix of which less than this is listed lacks more than those. */
export const leastListed = 0.9
/** A mix of which less is listed says nothing of the whole. */
const leastUsable = 0.5

export const isUsable = (mix: Mix | null): mix is Mix => mix !== null && mix.listed >= leastUsable

/** The most that a supplier nobody names can weigh: the worst governance, and the highest t of the table. */
export const heaviest = (rows: readonly ShareRow[]): number => worstGovernance * rows.reduce((most, { t }) => Math.max(most, t), 1)

const percentText = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`

const termOf = ({ country_iso3, share_pct, bound, t }: ShareRow, risks: ReadonlyMap<string, number>): MixTerm => ({
  supplier: country_iso3,
  fraction: share_pct / 100,
  isLess: bound === '<',
  governance: risks.get(country_iso3) ?? null,
  t,
})

/** Between no share and the printed one; between the best governance and the worst; the rest between many suppliers and one. */
const weightedOf = (terms: readonly MixTerm[], rest: number, most: number): Estimate => {
  const weighing = (governance: number) =>
    weightedHerfindahl(terms.filter(({ isLess }) => !isLess).map((one) => ({ ...one, weight: (one.governance ?? governance) * one.t })))
  const small = weightedHerfindahl(terms.filter(({ isLess }) => isLess).map(({ fraction }) => ({ fraction, weight: most })))
  const isKnown = terms.every(({ governance, isLess }) => governance !== null || isLess)
  return { value: isKnown ? weighing(0) : null, low: weighing(0), high: weighing(worstGovernance) + small + rest ** 2 * most }
}

const hhiOf = (counted: readonly number[], small: readonly number[], rest: number): Estimate => {
  const value = herfindahl(counted)
  return { value, low: value, high: value + herfindahl(small) + rest ** 2 }
}

/** Null where there are no rows. `name`: "global" or "EU sourcing", for what is missing. `most`: see `heaviest`. */
export const mixOf = (rows: readonly ShareRow[], name: string, risks: ReadonlyMap<string, number>, most: number): Mix | null => {
  const [first] = rows
  if (first === undefined) return null
  const terms = rows
    .map((row) => termOf(row, risks))
    .toSorted(
      (left, right) =>
        Number(left.isLess) - Number(right.isLess) || right.fraction - left.fraction || (left.supplier < right.supplier ? -1 : 1),
    )
  const counted = terms.filter(({ isLess }) => !isLess).map(({ fraction }) => fraction)
  const small = terms.filter(({ isLess }) => isLess).map(({ fraction }) => fraction)
  const listed = counted.reduce((total, one) => total + one, 0)
  const rest = restOf(counted)
  const ungoverned = terms.filter(({ governance, isLess }) => governance === null && !isLess)
  return {
    material: first.material,
    terms,
    listed,
    hhi: hhiOf(counted, small, rest),
    weighted: weightedOf(terms, rest, most),
    missing: [
      ...ungoverned.map(({ supplier, fraction }) => `governance of ${supplier}, which has ${percentText(fraction)} (${name})`),
      ...(listed < leastListed ? [`suppliers of ${percentText(rest)} (${name})`] : []),
    ],
    rows,
  }
}

/** A mix of which nothing is known. */
export const unknownMix = (most: number): Estimate => knownOr(null, 0, most)
