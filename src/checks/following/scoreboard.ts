/** Scoreboard: how promises stand, counted by who made them or what they are about. In: judged items on a day. Out: one row a key, one for all; each count with its items, each sum with its rule. */
import type { Item } from '../../record/item.ts'
import {
  addFigures,
  type Covered,
  coveredItems,
  type Figure,
  moneyOf,
  type Total,
  totalsRule,
  type WordsBetween,
  wordsBetweenIn,
} from '../../record/totals.ts'
import type { VerdictName } from '../../record/verdict.ts'
import type { CheckContext, Judgement } from '../check.ts'
import { daysBetween } from '../wording.ts'
import { formatsOf } from './formats.ts'
import { announced, keptDay, seenOf } from './kept.ts'
import { keyName, keysOf, powersOn } from './party-keys.ts'

export const scoreboardKeys = ['state', 'power', 'format', 'material'] as const
export type ScoreboardKey = (typeof scoreboardKeys)[number]

export const standings = ['kept', 'partly-kept', 'overdue', 'lapsed', 'open', 'unverifiable'] as const
export type Standing = (typeof standings)[number]

export interface Value {
  readonly unit: string
  readonly announced: Total
  /** Null where no document and no row tells of any of it. */
  readonly seen: Total | null
}

export interface ScoreRow {
  /** Null in the row of all promises, and where a promise has no such key. */
  readonly key: string | null
  readonly name: string
  readonly isAll: boolean
  readonly promised: number
  /** Ids of items by how they stand; together they are all that were promised. */
  readonly items: Readonly<Record<Standing, readonly string[]>>
  /** Days from the due day to the deed over the promises that were kept on a day told; negative is early. Null where none was. */
  readonly medianDelay: number | null
  readonly delays: number
  readonly values: readonly Value[]
  /** Not added: a pledge beside its contract, a part beside its whole. */
  readonly covered: readonly Covered[]
}

export interface Scoreboard {
  readonly by: ScoreboardKey
  readonly rows: readonly ScoreRow[]
  readonly rule: readonly string[]
}

interface Promised {
  readonly item: Item
  readonly standing: Standing
  readonly keys: readonly string[]
  readonly delay: number | null
  readonly seen: Figure | null
}

const standingOf = (verdict: VerdictName): Standing =>
  verdict === 'due-soon' ? 'open' : (standings.find((one) => one === verdict) ?? 'unverifiable')

/** An umbrella term counts only where no narrower material of it is named. */
const materialsOf = ({ materials }: Item, { world }: CheckContext): readonly string[] => {
  const wider = new Map(world.tables.materials.map(({ slug, umbrella }) => [slug, umbrella]))
  const above = (slug: string): readonly string[] => {
    const next = wider.get(slug) ?? null
    return next === null ? [] : [next, ...above(next)]
  }
  const covered = new Set(materials.flatMap(above))
  return materials.filter((slug) => !covered.has(slug))
}

const keysFor = (by: ScoreboardKey, item: Item, context: CheckContext): readonly string[] => {
  const { world, asOf } = context
  if (by === 'state') return keysOf(world, item.agents, asOf)
  if (by === 'power') {
    const powers = powersOn(world, asOf)
    return keysOf(world, [...item.agents, ...item.recipients], asOf).filter((key) => powers.has(key))
  }
  return by === 'format' ? formatsOf(item, context) : materialsOf(item, context)
}

const nameOf = (by: ScoreboardKey, key: string, { world }: CheckContext): string =>
  by === 'material' ? (world.tables.materials.find(({ slug }) => slug === key)?.name ?? key) : keyName(world, key)

const without: Readonly<Record<ScoreboardKey, string>> = {
  state: 'no state told',
  power: 'no power named',
  format: 'no format',
  material: 'no material',
}

/** For print. */
const rules: Readonly<Record<ScoreboardKey, string>> = {
  state: 'A promise counts for each state or union whose body, person or company made it.',
  power: 'A promise counts for each power on either side of it; a power is a member of the G20.',
  format:
    'A promise counts for the format that its words name, else for the one whose meeting its document tells of and whose members its parties are.',
  material: 'A promise counts for each material that its words name, a wider term only where no narrower one is named.',
}

/** What was promised, or planned as a measure; what is only considered, and deals that were history when told, have no place here. */
const promisesOf = (by: ScoreboardKey, verdicts: ReadonlyMap<string, readonly Judgement[]>, context: CheckContext): readonly Promised[] =>
  context.items.flatMap((item) => {
    const status = verdicts.get(item.id)?.find(({ aspect }) => aspect === 'status')?.verdict
    if (status === undefined || item.factuality === 'possible') return []
    const kept = status === 'kept' ? keptDay(item, context) : null
    return [
      {
        item: announced(item, context),
        standing: standingOf(status),
        keys: keysFor(by, item, context),
        delay: kept === null || item.due === null ? null : daysBetween(item.due, kept),
        seen: seenOf(item, status, context),
      },
    ]
  })

/** Of an even number the mean of the two in the middle. */
const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((left, right) => left - right)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** What was seen of a whole is what was seen of it or of its parts, whichever is more. */
const seenWithParts = (id: string, seen: ReadonlyMap<string, Figure>, covered: readonly Covered[]): Figure | null => {
  const own = seen.get(id) ?? null
  const parts = covered.filter(({ by }) => by === id).flatMap(({ item }) => seenWithParts(item, seen, covered) ?? [])
  const [sum] = addFigures(parts.map((figure) => ({ ...figure, item: id })))
  if (sum === undefined) return own
  return own !== null && own.value >= sum.value ? own : { unit: sum.unit, value: sum.value, bound: 'at-least' }
}

const valuesOf = (promises: readonly Promised[], covered: readonly Covered[]): readonly Value[] => {
  const inside = new Set(covered.map(({ item }) => item))
  const seen = new Map(promises.flatMap(({ item, seen: figure }) => (figure === null ? [] : [[item.id, figure] as const])))
  const counted = promises.filter(({ item }) => item.kind === 'commitment' && !inside.has(item.id))
  const figures = counted.flatMap(({ item }) => {
    const figure = moneyOf(item)
    return figure === null ? [] : [{ ...figure, item: item.id }]
  })
  const told = figures.flatMap(({ item }) => {
    const figure = seenWithParts(item, seen, covered)
    return figure === null ? [] : [{ ...figure, item }]
  })
  const totals = addFigures(told)
  return addFigures(figures).map((total) => ({
    unit: total.unit,
    announced: total,
    seen: totals.find(({ unit }) => unit === total.unit) ?? null,
  }))
}

const rowOf = (key: string | null, name: string, promises: readonly Promised[], between: WordsBetween, isAll = false): ScoreRow => {
  const delays = promises.flatMap(({ delay }) => (delay === null ? [] : [delay]))
  const covered = coveredItems(
    promises.map(({ item }) => item),
    between,
  )
  const idsOf = (standing: Standing) => promises.filter((one) => one.standing === standing).map(({ item }) => item.id)
  return {
    key,
    name,
    isAll,
    promised: promises.length,
    items: {
      kept: idsOf('kept'),
      'partly-kept': idsOf('partly-kept'),
      overdue: idsOf('overdue'),
      lapsed: idsOf('lapsed'),
      open: idsOf('open'),
      unverifiable: idsOf('unverifiable'),
    },
    medianDelay: medianOf(delays),
    delays: delays.length,
    values: valuesOf(promises, covered),
    covered,
  }
}

/** Rows by number of promises, most first, then by name; those without a key, and all promises, each once, come last. */
export const scoreboardOf = (by: ScoreboardKey, verdicts: ReadonlyMap<string, readonly Judgement[]>, context: CheckContext): Scoreboard => {
  const promises = promisesOf(by, verdicts, context)
  const between = wordsBetweenIn(context.documents)
  const keys = [...new Set(promises.flatMap((one) => one.keys))]
  const rows = keys.map((key) =>
    rowOf(
      key,
      nameOf(by, key, context),
      promises.filter((one) => one.keys.includes(key)),
      between,
    ),
  )
  const rest = promises.filter((one) => one.keys.length === 0)
  return {
    by,
    rows: [
      ...rows.toSorted((left, right) => right.promised - left.promised || (left.name < right.name ? -1 : 1)),
      ...(rest.length === 0 ? [] : [rowOf(null, without[by], rest, between)]),
      ...(promises.length === 0 ? [] : [rowOf(null, 'all, each once', promises, between, true)]),
    ],
    rule: [
      `${rules[by]} Rows may share promises; the last has each once.`,
      'Open: not due yet, or without a day. Not verifiable: the day has passed, and nothing read since tells of it.',
      'Delay: days from the due day to the deed, where both are told.',
      'Seen: what a later document or the record shows as done.',
      ...totalsRule,
    ],
  }
}
