/** The data set `figures`: one published figure a row, whatever its measure. In: what a reader found. Out: cells; masses in tonnes, with what was printed beside. */
import { toBaseUnit } from '../../world/units.ts'
import type { World } from '../../world/world.ts'
import type { Cell, CellType } from './data-importer.ts'
import type { PublishedNames } from './published-names.ts'
import { publishedValue, scaledValue } from './published-value.ts'

export const figureColumns = {
  /** Slug of materials.csv; null for a commodity that it does not have. */
  material: 'text',
  /** As printed. */
  commodity: 'text',
  /** "production", "reserves", "capacity", "imports for consumption", "apparent consumption", "net import reliance", "import share", ... */
  measure: 'text',
  stage: 'text',
  /** What is counted, where it is not all: "oxide". */
  form: 'text',
  /** Whose imports or consumption; null for production and reserves. */
  importer: 'text',
  /** The producer or supplier: alpha-3, `WLD` the world, `OTH` others together. */
  state: 'text',
  year: 'integer',
  /** "2025", "2021-24". */
  period: 'text',
  quantity: 'number',
  low: 'number',
  high: 'number',
  qualifier: 'text',
  /** `t` for masses, `%`, else as printed. */
  unit: 'text',
  /** What a mass counts: a symbol, "REO", "gross weight". */
  content: 'text',
  /** The cell as printed. */
  printed: 'text',
  note: 'text',
} as const satisfies Readonly<Record<string, CellType>>

export type FigureRow = Readonly<Record<keyof typeof figureColumns, Cell>>

/** What a reader knows of a figure before names and units are looked up. */
export interface ReadFigure {
  readonly commodity: string
  readonly measure: string
  readonly stage?: string
  /** Words that tell what of the commodity is counted. */
  readonly detail?: string
  readonly importer?: string
  /** As printed; '' where the figure is of no producer or supplier. */
  readonly country?: string
  readonly period: string
  readonly cell: string
  readonly unit: string
  readonly content?: string
  readonly isEstimate?: boolean
  readonly note?: string
}

const lastYear = (period: string): number | null => {
  const { first, last } = /^(?<first>(?:19|20)\d{2})(?:[-–_](?<last>\d{4}|\d{2}))?/.exec(period)?.groups ?? {}
  if (first === undefined) return null
  return Number(last === undefined ? first : last.length === 2 ? `${first.slice(0, 2)}${last}` : last)
}

const percentWords = /^(?:percent|per cent|%)$/i

/** Bounds of a reliance or share that the unit itself sets are not added: `>75` has no upper bound here. */
export const figureRow = (world: World, names: PublishedNames, read: ReadFigure): FigureRow | string => {
  const { commodity, measure, stage = '', detail = '', importer, country = '', period, cell, unit, content = '', note = '' } = read
  const year = lastYear(period)
  if (year === null) return `the year is "${period}": expected one such as 2024, or 2021-24`
  const value = publishedValue(cell)
  if (value === null) return `the figure is "${cell}": expected a number, a bound such as >75, a range, or W, NA, XX, E or a dash`
  if (commodity === '') return 'it names no commodity'
  const material = names.materialOf(commodity, detail)
  const state = country === '' ? null : names.stateOf(country)
  if (country !== '' && state === null) return `the country "${country}" is no state on record`
  const isPercent = percentWords.test(unit)
  const base = isPercent ? null : toBaseUnit(world, 1, unit)
  const isMass = base?.unit === 't'
  const scaled = isMass ? scaledValue(value, base.value) : value
  const qualifier = scaled.qualifier === 'exact' && read.isEstimate === true && scaled.value !== null ? 'estimated' : scaled.qualifier
  const form = [detail, material?.form ?? ''].filter((part) => part !== '').join('; ')
  // what a state's name has behind it is of that state alone: "Sweden (concentrate)"
  const notes = [note, state === null || state.form === '' ? '' : country].filter((part) => part !== '').join('; ')
  return {
    material: material?.material ?? null,
    commodity: commodity.replaceAll(/\s+/g, ' ').trim(),
    measure,
    stage,
    form,
    importer: importer ?? null,
    state: state?.state ?? null,
    year,
    period: period.replaceAll('–', '-').replaceAll('_', '-'),
    quantity: scaled.value,
    low: scaled.low,
    high: scaled.high,
    qualifier,
    unit: isPercent ? '%' : isMass ? 't' : unit,
    content,
    printed: cell,
    note: notes,
  }
}
