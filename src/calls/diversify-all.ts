/** Diversify, every material of an importer at once, in one programme. In: the World, caps. Out: a line for each: the largest supplier today, what must move, or why that cannot be told; as text and as JSON. */
import { columnsOf, wrap } from '../brief/wrap.ts'
import { diversify } from '../supply/diversify.ts'
import { conflictOf } from '../supply/diversify-conflict.ts'
import { marketOf, unnamed } from '../supply/diversify-market.ts'
import type { Market } from '../supply/diversify-program.ts'
import type { EuTables } from '../supply/eu-assessment.ts'
import type { Solve } from '../supply/linear-program.ts'
import type { World } from '../world/world.ts'
import { type DiversifyAsk, figuresOf, type ListOnRecord, listsOf } from './diversify.ts'
import { limitTexts } from './diversify-text.ts'
import { percent, stateName } from './supply-words.ts'

export interface MaterialLine {
  readonly material: string
  readonly list: ListOnRecord
  readonly unit: 't' | 'points'
  readonly largest: { readonly supplier: string; readonly share: number } | null
  /** What must move at least, as a share of the whole; null where the limits cannot hold even if everybody could deliver anything. */
  readonly moved: number | null
  /** `known`: there is a plan within capacities on record; `short`: they do not suffice, by this share; `open`: no tonnage to hold them against. */
  readonly capacity: { readonly is: 'known' } | { readonly is: 'short'; readonly by: number } | { readonly is: 'open' }
}

const materialsOf = (world: World, tables: () => EuTables, importer: string): readonly string[] =>
  [
    ...new Set([
      ...world.tables['import-shares'].filter((row) => row.importer === importer).map(({ material }) => material),
      ...world.tables['material-flows'].filter((row) => row.state === importer && row.partner !== null).map(({ material }) => material),
      ...(importer === 'eu' ? tables().inputs.map(({ material }) => material) : []),
    ]),
  ].toSorted()

const largestOf = ({ suppliers, demand }: Market): MaterialLine['largest'] => {
  const [first] = suppliers.filter(({ id }) => id !== unnamed).toSorted((left, right) => right.today - left.today)
  return first === undefined ? null : { supplier: first.id, share: first.today / demand }
}

/** Each of its first list on record. What must move is what it would be if all could deliver more: no capacity makes it less. `onMaterial`: how far it has come, 0 to 1. */
export const diversifyAll = (
  world: World,
  tables: () => EuTables,
  ask: DiversifyAsk,
  solve: Solve,
  onMaterial: (material: string, share: number) => void = () => undefined,
): readonly MaterialLine[] => {
  const materials = materialsOf(world, tables, ask.importer.id)
  // looked at twice: whether its limits can hold, and whether capacities suffice
  const rows = materials.flatMap((material, at) => {
    onMaterial(material, at / (2 * materials.length))
    const [list] = listsOf(world, tables, material, ask)
    if (list === undefined) return []
    const build = (isUnbounded: boolean) => marketOf(list.baseline, figuresOf(world, list, ask), { ...ask.limits, isUnbounded }, null)
    const [built, open] = [build(ask.limits.isUnbounded), build(true).market]
    const free: Market = { ...open, suppliers: open.suppliers.map((one) => (one.id === unnamed ? one : { ...one, capacity: open.demand })) }
    return [{ material, list, built, free, canHold: conflictOf(free, solve) === null }]
  })
  const plans = new Map(
    (
      diversify(
        rows.filter(({ canHold }) => canHold).map(({ free }) => free),
        solve,
      ) ?? []
    ).map((plan) => [plan.market, plan]),
  )
  return rows.map(({ material, list, built, free }, at) => {
    onMaterial(material, 0.5 + at / (2 * rows.length))
    const { demand } = built.market
    const plan = plans.get(free.id)
    const conflict = conflictOf(built.market, solve)
    return {
      material,
      list,
      unit: built.unit,
      largest: largestOf(built.market),
      moved: plan === undefined ? null : plan.moved / demand,
      capacity:
        conflict === null
          ? { is: 'known' }
          : built.unit === 'points'
            ? { is: 'open' }
            : { is: 'short', by: (conflict.shortfall + conflict.excess) / demand },
    }
  })
}

export const materialJson = ({ material, list, largest, moved, capacity }: MaterialLine, importer: string) => ({
  importer,
  material,
  basis: list.baseline.basis,
  form: list.baseline.form,
  stage: list.baseline.stage,
  period: list.baseline.period,
  largest,
  movedShare: moved,
  capacity,
  sources: list.baseline.sources,
})

const capacityCell = ({ capacity, moved }: MaterialLine): string => {
  if (moved === null) return 'the caps alone cannot hold'
  if (moved === 0) return ''
  if (capacity.is === 'known') return 'output on record is enough'
  return capacity.is === 'open' ? 'not computable: no tonnage' : `output on record is short by ${percent(capacity.by)} of the whole`
}

export const allText = (lines: readonly MaterialLine[], ask: DiversifyAsk, world: World, width: number): string => {
  const limits = limitTexts(ask.limits, world).join('; ')
  const moving = lines.filter(({ moved }) => moved !== 0).toSorted((left, right) => (right.moved ?? 2) - (left.moved ?? 2))
  return `${[
    ...wrap(
      `${ask.importer.name}: ${limits === '' ? 'no limits' : limits}. The least that must move, as a share of the whole; no prices, so no cost or saving.`,
      width,
    ),
    '',
    ...columnsOf(
      [
        ['material', 'list', 'largest supplier', 'moved', 'who could take it'],
        ...moving.map((line) => [
          line.material,
          `${line.list.baseline.stage ?? line.list.baseline.form}, ${line.list.baseline.period}`,
          line.largest === null ? '' : `${stateName(world, line.largest.supplier)} ${percent(line.largest.share)}`,
          line.moved === null ? '-' : percent(line.moved),
          capacityCell(line),
        ]),
      ],
      width,
    ),
    ...wrap(
      `${lines.length - moving.length} of ${lines.length} materials keep the limits as they are. chancery supply diversify MATERIAL tells one of them in full, with sources.`,
      width,
    ),
  ].join('\n')}\n`
}
