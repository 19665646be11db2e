/** Means: what a payer does in a year, as far as series tell. In: who pays and how. Out: the base that a pledge is held against, with its row and its limits. */
import type { ClaimEntity } from '../reading/claim.ts'
import { once } from '../record/merging/once.ts'
import type { SeriesPoint } from '../world/rows.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { partyName, valueText } from './wording.ts'

type MeansRow = Row<'means'>
type Measure = MeansRow['measure']

/** What a promise of this type is paid from: the first measure that is on record for the payer. */
const paidFrom: Readonly<Record<string, readonly Measure[]>> = {
  investment: ['outward-fdi', 'financing'],
  purchase: ['imports'],
  loan: ['financing', 'spending'],
  grant: ['aid', 'financing', 'spending'],
}
export const isPayable = (type: string): boolean => type in paidFrom

interface Limits {
  /** Up to this share of a year's base a pledge is within the payer's means. */
  readonly within: number
  /** Above this it goes beyond them. */
  readonly beyond: number
}

/**
 * PIIE's "ability to pay" lets a quarter of such flows be diverted to one receiver; more than all of them nobody can divert. Of a whole
 * budget a fiftieth is what the United Nations' aim for all aid (0.7 % of income) comes to where a state spends a third of its income; the
 * upper limit stands in the same proportion.
 */
const limits: Readonly<Record<Measure, Limits>> = {
  'outward-fdi': { within: 0.25, beyond: 1 },
  imports: { within: 0.25, beyond: 1 },
  aid: { within: 0.25, beyond: 1 },
  financing: { within: 0.25, beyond: 1 },
  spending: { within: 0.02, beyond: 0.08 },
}

/** `value` in US dollars; `text` names it: "the most that Japan has invested abroad in a year on record ($209.7 billion in 2021)". */
export interface Base {
  readonly value: number
  readonly text: string
  readonly rows: readonly MeansRow[]
  readonly limits: Limits
  /** The series of its state, where the payer is a body or a firm without one of its own. */
  readonly standsFor: 'itself' | 'body' | 'company'
}

const bestOf = (points: readonly SeriesPoint[]): SeriesPoint | null => points.toSorted((left, right) => right.value - left.value)[0] ?? null

/** Net outward investment swings and falls below zero, so its best year counts; of all else the last. */
const pointOf = ({ measure, values }: MeansRow): SeriesPoint | null => {
  const point = measure === 'outward-fdi' || measure === 'financing' ? bestOf(values) : (values.at(-1) ?? null)
  return point !== null && point.value > 0 ? point : null
}

const verbs: Readonly<Record<Measure, (who: string) => string>> = {
  'outward-fdi': (who) => `the most that ${who} invested abroad in a year on record`,
  financing: (who) => `the most that ${who} financed in a year on record`,
  imports: (who) => `all imports of ${who}`,
  aid: (who) => `all development aid of ${who}`,
  spending: (who) => `all spending of the government of ${who}`,
}

/** What would be needed where no series is on record. */
export const neededFor = (type: string): string =>
  ({
    investment: 'its outward investment by the year',
    purchase: 'its imports by the year',
    loan: 'its lending or its budget by the year',
    grant: 'its aid or its budget by the year',
  })[type] ?? 'its means by the year'

interface Payer {
  readonly ids: readonly string[]
  readonly name: string
  readonly standsFor: Base['standsFor']
}

/** Those whose series count together: several states by their sum; else one payer, itself first, then the one state that it acts for. */
const payersOf = (world: World, agents: readonly ClaimEntity[]): readonly Payer[] => {
  const own = agents.flatMap(({ id }) => (id === null ? [] : [id]))
  const states = [...new Set(agents.flatMap((agent) => agent.states))]
  const itself: Payer[] = own.length === agents.length && own.length > 0 ? [{ ids: own, name: '', standsFor: 'itself' }] : []
  const isFirm = agents.some(({ type }) => type === 'company')
  const behind: Payer[] =
    states.length === 1 && agents.every(({ type }) => type !== 'group')
      ? [{ ids: states, name: '', standsFor: isFirm ? 'company' : 'body' }]
      : []
  return [...itself, ...behind].map((one) => ({ ...one, name: one.ids.map((id) => partyName(world, id)).join(' and ') }))
}

const byPayer = once((rows: World['tables']['means']) => Map.groupBy(rows, ({ payer }) => payer))

const baseOf = (world: World, { ids, name, standsFor }: Payer, measure: Measure, told: string): Base | null => {
  const found = ids.flatMap((id) => {
    const rows = (byPayer(world.tables.means).get(id) ?? []).filter((row) => row.measure === measure)
    const best = rows
      .flatMap((row) => {
        const point = pointOf(row)
        const value = point === null ? null : inDollars(world, point.value, row.unit, told)
        return point === null || value === null ? [] : [{ row, value, period: point.period }]
      })
      .toSorted((left, right) => right.value - left.value)[0]
    return best ? [best] : []
  })
  if (found.length === 0 || found.length < ids.length) return null
  const value = found.reduce((sum, one) => sum + one.value, 0)
  const years = [...new Set(found.map(({ period }) => period))].sort().join(' and ')
  const text = `${verbs[measure](name)} (${valueText(Number(value.toPrecision(3)), 'USD')} in ${years})`
  return { value, text, rows: found.map(({ row }) => row), limits: limits[measure], standsFor }
}

/** The first base that is on record for a promise of this type; null where there is none. */
export const meansOf = (world: World, agents: readonly ClaimEntity[], type: string, told: string): Base | null => {
  for (const payer of payersOf(world, agents))
    for (const measure of paidFrom[type] ?? []) {
      const base = baseOf(world, payer, measure, told)
      if (base !== null) return base
    }
  return null
}

/** At the average rate of the last year on record that had begun when it was told; null for a currency without rates. */
export const inDollars = (world: World, value: number, unit: string, told: string): number | null => {
  if (unit === 'USD') return value
  const rates = world.tables['exchange-rates'].find(({ currency }) => currency === unit)?.per_usd ?? []
  const rate = rates.findLast(({ period }) => period <= told.slice(0, 4)) ?? rates.at(-1)
  return rate === undefined || rate.value <= 0 ? null : value / rate.value
}
