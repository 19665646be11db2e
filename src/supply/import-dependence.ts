/** Import dependence: the share of one supplier in a state's imports of a material. In: share rows of one importer. Out: per cent, or "not among those listed". */

/** One published share; `country` is an alpha-3 code, or OTH for all others together. */
export interface ImportShare {
  readonly material: string
  /** What is counted: "total", "oxide", "purchases by origin". */
  readonly form: string
  /** A year, or years taken together: "2024", "2021-24". */
  readonly period: string
  readonly country: string
  /** 0 to 100. */
  readonly sharePercent: number
}

/** `sharePercent` is null where the supplier is not among those listed: it may be one of the others, whose share is `othersPercent`. */
export interface SupplierShare<Row extends ImportShare> {
  readonly form: string
  readonly period: string
  readonly sharePercent: number | null
  readonly othersPercent: number
  /** All rows of this form and period, largest share first, without the others together. */
  readonly suppliers: readonly Row[]
}

const others = 'OTH'

/** The last year of a period: "2021-24" -> 2024. */
export const lastYear = (period: string): number => {
  const [first = '', last] = period.split('-')
  return Number(last === undefined ? first : last.length === 2 ? `${first.slice(0, 2)}${last}` : last)
}

/**
 * The lists of the latest year, one a form, the total alone where there is one; [] where nothing is on record. Rows are one importer's of one material.
 * Laws: the order of rows does not matter; a share stays what its source published, rows of two lists are never added.
 */
export const supplierShares = <Row extends ImportShare>(rows: readonly Row[], supplier: string): readonly SupplierShare<Row>[] => {
  const total = rows.filter(({ form }) => form === 'total' || form === '')
  const listed = total.length > 0 ? total : rows
  const latest = Math.max(...listed.map(({ period }) => lastYear(period)))
  const current = listed.filter(({ period }) => lastYear(period) === latest)
  const byForm = [...Map.groupBy(current, ({ form }) => form)].sort(([left], [right]) => (left < right ? -1 : 1))
  return byForm.map(([form, list]) => {
    const period = list[0]?.period ?? ''
    const suppliers = list
      .filter(({ country }) => country !== others)
      .toSorted((left, right) => right.sharePercent - left.sharePercent || (left.country < right.country ? -1 : 1))
    return {
      form,
      period,
      sharePercent: suppliers.find(({ country }) => country === supplier)?.sharePercent ?? null,
      othersPercent: list.filter(({ country }) => country === others).reduce((sum, { sharePercent }) => sum + sharePercent, 0),
      suppliers,
    }
  })
}
