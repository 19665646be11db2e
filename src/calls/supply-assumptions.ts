/** Assumptions of the user. In: "delivered=0.5..0.9", "tonnes:DEAL=1500", "KAZ 1500 t/yr". Out: what they set, as written, so that every result can print them. */
import { Problem } from '../problem.ts'
import type { Known } from '../supply/draws.ts'
import type { SupplyChange } from '../supply/what-if.ts'
import type { World } from '../world/world.ts'

/** What may be assumed; `all` of them for every deal, or for one by `KEY:DEAL`. */
const keys = {
  tonnes: 'tonnes a year',
  delivered: 'the share of it that comes, 0 to 1 or per cent',
  start: 'the first year in which any comes',
  full: 'the year from which all comes',
  total: 'tonnes a year that the importer takes in all',
  spare: 'tonnes a year that a state could produce more (spare:STATE)',
  'demand-elasticity': 'by how many per cent demand changes for one per cent of price, 0 or less',
  'supply-elasticity': 'by how many per cent the others’ supply changes for one per cent of price, 0 or more',
} as const
export type AssumptionKey = keyof typeof keys

export interface Assumption {
  readonly key: AssumptionKey
  /** A deal's id or its beginning, or a state; null for all. */
  readonly of: string | null
  readonly low: number
  readonly high: number
  /** As the user wrote it. */
  readonly words: string
}

const wrong = (words: string, why: string): Problem =>
  new Problem(
    'supply/assume',
    `--assume ${words}`,
    why,
    `Write KEY=NUMBER, KEY=LOW..HIGH or KEY:DEAL=NUMBER; keys are ${Object.keys(keys).join(', ')}.`,
  )

const limits: Readonly<Partial<Record<AssumptionKey, readonly [number, number, string]>>> = {
  delivered: [0, 1, 'a share is from 0 to 1, or from 0 % to 100 %'],
  start: [1900, 2200, 'it is no year'],
  full: [1900, 2200, 'it is no year'],
  'demand-elasticity': [-100, 0, 'demand does not grow with the price: it is 0 or less'],
}

/** Of these one number is needed, no range. */
const singles: ReadonlySet<AssumptionKey> = new Set(['start', 'full', 'total'])

const numberOf = (text: string): number => {
  const trimmed = text.trim()
  if (!/^-?\d{1,12}(?:\.\d{1,12})?\s*%?$/.test(trimmed)) return Number.NaN
  return trimmed.endsWith('%') ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed)
}

/** Throws Problem `supply/assume`. */
export const assumptionOf = (words: string): Assumption => {
  const parts = /^(?<key>[a-z-]+)(?::(?<of>[^=]+))?=(?<value>.+)$/.exec(words.trim())?.groups
  if (parts?.key === undefined || parts.value === undefined) throw wrong(words, 'it has no key and value')
  if (!Object.hasOwn(keys, parts.key)) throw wrong(words, `there is no key "${parts.key}"`)
  const key = parts.key as AssumptionKey
  const [first = '', last] = parts.value.split('..')
  const [low, high] = [numberOf(first), numberOf(last ?? first)]
  if (Number.isNaN(low) || Number.isNaN(high)) throw wrong(words, `"${parts.value}" is no number and no range`)
  if (low > high) throw wrong(words, 'the range begins with its larger end')
  const [least, most, why] = limits[key] ?? [0, Number.POSITIVE_INFINITY, 'it is less than 0']
  if (low < least || high > most) throw wrong(words, why)
  if (singles.has(key) && (low !== high || (key !== 'total' && !Number.isInteger(low)))) throw wrong(words, 'it is one number, no range')
  return { key, of: parts.of?.trim() ?? null, low, high, words: words.trim() }
}

/** What is said of one deal goes before what is said of all; the last one said counts. */
export const assumedFor = (assumptions: readonly Assumption[], key: AssumptionKey, id: string): Assumption | null => {
  const of = assumptions.filter((one) => one.key === key)
  return of.findLast((one) => one.of !== null && id.startsWith(one.of)) ?? of.findLast((one) => one.of === null) ?? null
}

export const knownOf = ({ low, high }: Assumption): Known => ({ how: low === high ? 'bounds' : 'assumed', range: { low, high } })

/** A supply made up by the user: "KAZ 1500 t/yr", "Kazakhstan 1500..2500 t/yr from 2028 to 2030". Throws Problem `supply/add`. */
export const addedSupply = (words: string, world: World): SupplyChange & { readonly words: string } => {
  const parts =
    /^(?<who>[\p{L} .'’-]+?)\s+(?<low>\d[\d,]{0,14}(?:\.\d{1,9})?)(?:\.\.(?<high>\d[\d,]{0,14}(?:\.\d{1,9})?))?\s*(?<unit>k?t)(?:\/(?:yr?|year)|\s+a\s+year)(?:\s+from\s+(?<start>\d{4}))?(?:\s+(?:to|by)\s+(?<full>\d{4}))?$/iu.exec(
      words.trim(),
    )?.groups
  const state =
    parts?.who === undefined
      ? undefined
      : (world.states.get(parts.who.toUpperCase()) ??
        world.tables.states.find((row) => row.name.toLowerCase() === parts.who?.toLowerCase()))
  const number = (text: string): number => Number(text.replaceAll(',', '')) * (parts?.unit?.toLowerCase() === 'kt' ? 1000 : 1)
  const [low, high] = [number(parts?.low ?? ''), number(parts?.high ?? parts?.low ?? '')]
  if (parts === undefined || state === undefined || Number.isNaN(low) || Number.isNaN(high) || low > high)
    throw new Problem(
      'supply/add',
      `--add ${words}`,
      parts === undefined
        ? 'it is no supply'
        : state === undefined
          ? `"${parts.who}" is no state on record`
          : 'its tonnes are no number or range',
      'Write a state, tonnes a year, and years if you have them: --add "KAZ 1500 t/yr from 2028 to 2030".',
    )
  const [start, full] = [parts.start === undefined ? null : Number(parts.start), parts.full === undefined ? null : Number(parts.full)]
  return {
    id: words.trim(),
    words: words.trim(),
    supplier: state.iso3,
    tonnes: { how: low === high ? 'bounds' : 'assumed', range: { low, high } },
    delivered: { how: 'bounds', range: { low: 1, high: 1 } },
    startYear: start,
    fullYear: full ?? start,
  }
}
