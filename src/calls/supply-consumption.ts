/** A partner's share of consumption, where imports and consumption of the same forms are on record. In: a list of import shares, the World. Out: imports and consumption of its years, or why there are none. */
import type { Range } from '../supply/estimate.ts'
import { lastYear } from '../supply/import-dependence.ts'
import { shareOfConsumption } from '../supply/net-import-reliance.ts'
import type { SupplierList } from '../supply/state-profile.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'

type FlowRow = Row<'material-flows'>

export interface Consumption {
  readonly imports: number
  readonly consumption: number
  /** "apparent consumption". */
  readonly basis: string
  readonly content: string
  readonly period: string
  readonly sources: readonly string[]
}

const wholeForm = /^(?:total|all forms)$/
const bases: readonly FlowRow['basis'][] = ['apparent consumption', 'estimated consumption', 'reported consumption']

const yearsOf = (period: string): readonly number[] => {
  const first = Number(period.slice(0, 4))
  return Array.from({ length: lastYear(period) - first + 1 }, (_, at) => first + at)
}

/** Of all its years; null where one has no exact figure. */
const sumIn = ({ values }: FlowRow, years: readonly number[]): number | null => {
  const points = years.map((year) => values.find(({ period }) => period === String(year)))
  if (points.some((point) => point === undefined || point.mark === 'at-least')) return null
  return points.reduce((total, point) => total + (point?.value ?? 0), 0)
}

/** Of a list of imports in all forms: the first basis of consumption whose content is that of the imports. */
export const consumptionOf = (world: World, importer: string, material: string, list: SupplierList): Consumption | null => {
  if (list.of !== 'imports' || !wholeForm.test(list.form)) return null
  const years = yearsOf(list.period)
  const rows = world.tables['material-flows'].filter(
    (row) => row.state === importer && row.material === material && row.partner === null && wholeForm.test(row.form),
  )
  for (const imported of rows.filter(({ basis }) => basis === 'imports for consumption'))
    for (const basis of bases)
      for (const used of rows.filter((row) => row.basis === basis && row.content === imported.content)) {
        const [imports, consumption] = [sumIn(imported, years), sumIn(used, years)]
        if (imports !== null && consumption !== null && consumption > 0)
          return {
            imports,
            consumption,
            basis,
            content: imported.content,
            period: list.period,
            sources: [...imported.source, ...used.source],
          }
      }
  return null
}

/** Share x imports / consumption. */
export const ofConsumption = (share: Range & { readonly value: number | null }, { imports, consumption }: Consumption) =>
  shareOfConsumption(share, imports, consumption)
