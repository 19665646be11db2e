/** Measures on record in force on a day. In: a state, materials, a target, a day. Out: rows, oldest first; a suspended measure is not in force, nor is its suspension. */
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { dayText, listText, partyName } from './wording.ts'

/** Rows that suspend others: another row's note names them by id. */
const isSuspension = (world: World, row: Row<'measures'>): boolean =>
  world.tables.measures.some((other) => other !== row && namesRow(other, row))
const namesRow = (row: Row<'measures'>, named: Row<'measures'>): boolean =>
  new RegExp(`(?<![a-z0-9-])${named.id}(?![a-z0-9-])`).test(row.note)

const holdsOn = (row: Row<'measures'>, day: string): boolean =>
  (row.start === null || row.start <= day) && (row.end === null || row.end >= day)

const isSuspended = (world: World, row: Row<'measures'>, day: string): boolean =>
  world.tables.measures.some((other) => other !== row && namesRow(row, other) && holdsOn(other, day))

export interface MeasureAsked {
  readonly state: string
  readonly type?: string
  /** Any of them; none given is any. */
  readonly materials: readonly string[]
  /** Only measures that reach one of these states; none given is any. */
  readonly targets: readonly string[]
}

/** A measure may be aimed at several states, separated by `;`. */
const reaches = ({ target }: Row<'measures'>, targets: readonly string[]): boolean =>
  target === '' || target === 'world' || target.split(';').some((one) => targets.includes(one))

export const measuresInForce = (world: World, asked: MeasureAsked, day: string): readonly Row<'measures'>[] =>
  world.tables.measures
    .filter((row) => row.state === asked.state && (asked.type === undefined || row.type === asked.type))
    .filter((row) => asked.materials.length === 0 || asked.materials.some((slug) => row.materials.includes(slug)))
    .filter((row) => asked.targets.length === 0 || reaches(row, asked.targets))
    .filter((row) => holdsOn(row, day) && !isSuspension(world, row) && !isSuspended(world, row, day))
    .toSorted((left, right) => (left.start ?? '').localeCompare(right.start ?? ''))

const typeNouns: Readonly<Record<string, string>> = {
  'export-control': 'export control',
  'import-ban': 'import ban',
  tariff: 'tariff',
  sanction: 'sanction',
  visa: 'visa rule',
  subsidy: 'subsidy',
}

export const materialName = (world: World, slug: string): string => world.tables.materials.find((row) => row.slug === slug)?.name ?? slug

/** "export control of China on tungsten and bismuth, since 4 February 2025 (licence needed)". */
export const measureText = (world: World, row: Row<'measures'>): string => {
  const on = row.materials.length === 0 ? '' : ` on ${listText(row.materials.map((slug) => materialName(world, slug)))}`
  const target = world.states.has(row.target) ? ` towards ${partyName(world, row.target)}` : ''
  return `${typeNouns[row.type] ?? row.type} of ${partyName(world, row.state)}${on}${target}${row.start === null ? '' : `, since ${dayText(row.start)}`}${row.note === '' ? '' : ` (${row.note})`}`
}
