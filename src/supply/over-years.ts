/**
 * Terms over time. In: points of production and lists of import shares, of many years. Out: one series a stage or form, each year with its shares and
 * measures. Example: tungsten, mine, 2018 to 2025 -> HHI 0.66, 0.72, ... and where another source or another content begins.
 *
 * A year comes from one source; that which has most years is taken where several have the same one. Evenness counts, in every year, all suppliers that
 * the series has in any (Pielou's n, chosen once). Law: a year's measures are those of that year alone.
 */
import { evenness } from './concentration.ts'
import { type ImportShare, lastYear } from './import-dependence.ts'
import { importLists, type ProductionPoint, productionLists, type SupplierList } from './state-profile.ts'

/** By state, 0 to 10, as it counts for a year. */
export type GovernanceOf = (year: number) => ReadonlyMap<string, number>

export interface YearList extends SupplierList {
  readonly year: number
  /** Another source, content or form than the year before it: the two are not of one series. */
  readonly isBreak: boolean
}

export interface ListSeries {
  readonly of: string
  /** "mine", "total". */
  readonly form: string
  /** How many suppliers evenness counts; null where a year leaves a rest that nobody names. */
  readonly partners: number | null
  /** Oldest first. */
  readonly years: readonly YearList[]
}

const inYears = (year: number, from: number, to: number): boolean => year >= from && year <= to

/** `edition`: of data that come a file a year, what all files of one series share; else the sources tell. */
export interface YearOfLists extends SupplierList {
  readonly year: number
  readonly edition?: string
}

const editionOf = ({ edition, sources }: YearOfLists): string => edition ?? sources.join()

/** `partners`: all that are seen in any year; where one year has a rest, they are not known. */
const seriesOf = (of: string, form: string, lists: readonly YearOfLists[]): ListSeries => {
  const seen = new Set(lists.flatMap(({ suppliers }) => suppliers.flatMap(({ supplier, fraction }) => (fraction > 0 ? [supplier] : []))))
  const partners = lists.every(({ rest }) => rest === 0) ? seen.size : null
  const years = lists.map((list, at): YearList => {
    const before = lists[at - 1]
    return {
      ...list,
      evenness:
        partners === null
          ? null
          : evenness(
              list.suppliers.map(({ fraction }) => fraction),
              partners,
            ),
      isBreak: before !== undefined && (editionOf(before) !== editionOf(list) || before.form !== list.form),
    }
  })
  return { of, form, partners, years }
}

/** One a stage, of the years from `from` to `to` that are on record. `points`: one material's. */
export const productionOverYears = (
  points: readonly ProductionPoint[],
  from: number,
  to: number,
  governance: GovernanceOf,
): readonly ListSeries[] => {
  const known = points.filter(({ year }) => inYears(year, from, to))
  return [...Map.groupBy(known, ({ stage }) => stage)].map(([stage, ofStage]) => {
    const candidates = [...Map.groupBy(ofStage, ({ source, content, unit }) => `${content} ${unit} ${source}`).values()]
      .map((group) => listsByYear(group, governance))
      .toSorted((left, right) => right.length - left.length || mostSuppliers(right) - mostSuppliers(left))
    const years = [...new Set(candidates.flatMap((lists) => lists.map(({ year }) => year)))].sort((a, b) => a - b)
    const lists = years.flatMap((year) => candidates.flatMap((one) => one.filter((list) => list.year === year)).slice(0, 1))
    return seriesOf('world production', stage, lists)
  })
}

/** Fewer states than this are a list of leaders: it says nothing of concentration. */
const fewestStates = 3

const listsByYear = (points: readonly ProductionPoint[], governance: GovernanceOf) =>
  [...Map.groupBy(points, ({ year }) => year)]
    .flatMap(([year, ofYear]) => productionLists(ofYear, year, governance(year)).map((list) => ({ ...list, year })))
    .filter(({ suppliers }) => suppliers.length >= fewestStates)
    .toSorted((left, right) => left.year - right.year)

const mostSuppliers = (lists: readonly SupplierList[]): number => Math.max(0, ...lists.map(({ suppliers }) => suppliers.length))

/** One a form, each list in the last year of its period: "2021-24" stands at 2024. `rows`: one importer's of one material. */
export const importsOverYears = (
  rows: readonly (ImportShare & { readonly source: string })[],
  from: number,
  to: number,
  governance: GovernanceOf,
): readonly ListSeries[] => {
  const known = rows.filter(({ period }) => inYears(lastYear(period), from, to))
  const lists = [...Map.groupBy(known, ({ period }) => period)].flatMap(([period, ofPeriod]) => {
    const year = lastYear(period)
    return importLists(ofPeriod, year, governance(year)).map((list) => ({ ...list, year }))
  })
  return [...Map.groupBy(lists, ({ of, form }) => `${of} ${form}`).values()].flatMap((ofForm) => {
    const [first] = ofForm
    return first === undefined
      ? []
      : [
          seriesOf(
            first.of,
            first.form,
            ofForm.toSorted((left, right) => left.year - right.year),
          ),
        ]
  })
}

/** Lists of one kind and form a year, such as those of imported trade data. */
export const listsOverYears = (lists: readonly YearOfLists[]): readonly ListSeries[] =>
  [...Map.groupBy(lists, ({ of, form }) => `${of} ${form}`).values()].flatMap((ofForm) => {
    const [first] = ofForm
    return first === undefined
      ? []
      : [
          seriesOf(
            first.of,
            first.form,
            ofForm.toSorted((left, right) => left.year - right.year),
          ),
        ]
  })
