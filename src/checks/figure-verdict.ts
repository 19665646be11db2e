/** FigureVerdict: what the figures on record say of one stated figure. In: its range and observations. Out: a verdict with the rows it rests on and its sentence. */
import type { ClaimAmount, ClaimTime } from '../reading/claim.ts'
import type { VerdictName } from '../record/verdict.ts'
import { tradedFormsOf } from './forms.ts'
import type { Observation } from './observations.ts'
import { type Period, samePeriod } from './periods.ts'
import { rangeOf, rangesMeet, type ValueRange } from './value-range.ts'
import { amountText, listText, spanText, valueText } from './wording.ts'

export interface Figure {
  readonly value: number
  readonly unit: string
  readonly qualifier: ClaimAmount['qualifier']
  readonly low?: number | undefined
  readonly time: ClaimTime | null
}

/** A year, or any span with both ends. */
export const wholePeriod = ({ time }: Pick<Figure, 'time'>): Period | null =>
  time?.start && time.end ? { start: time.start, end: time.end } : null

/** An estimate of what lies in the ground is good for some years. */
const stockYears = 2
/** A figure told without a year ("produces 67,000 t") is held against so many last years. */
const lastYears = 3

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The observations that are for the figure's time; where none is told, those of the last years before `said`. */
export const likeFigures = (about: readonly Observation[], figure: Figure, said: string): readonly Observation[] => {
  const period = wholePeriod(figure)
  const sameUnit = about.filter(({ unit }) => unit === figure.unit)
  return sameUnit.filter((one) => {
    if (one.isStock) return Math.abs(yearOf(one.period.start) - yearOf(period?.end ?? said)) <= stockYears
    if (period !== null) return samePeriod(one.period, period)
    return isUndated(one, figure) && one.period.end < said && yearOf(said) - yearOf(one.period.end) <= lastYears
  })
}

const isUndated = (one: Observation, { time }: Figure): boolean =>
  one.definition !== undefined && one.isAverageOnly === undefined && !time?.start && !time?.end

/** An estimate of its publisher is known no better than this. */
const estimateError = 0.05

/** What an observation allows: its rounding, or of a series how far off such figures are known to be. */
const allowed = (one: Observation): ValueRange => {
  if (one.definition === undefined) return rangeOf(one, '')
  const error = Math.max(one.error ?? 0, one.qualifier === 'about' ? estimateError : 0)
  return { low: one.value * (1 - error), high: one.qualifier === 'over' ? Number.POSITIVE_INFINITY : one.value * (1 + error) }
}

export interface Found {
  readonly verdict: VerdictName
  /** What the sentence tells and the evidence shows. */
  readonly rows: readonly Observation[]
  readonly agreeing: readonly Observation[]
  /** Why the figure stays open although none agrees. */
  readonly why: string | null
  readonly notes: readonly string[]
}

/**
 * `supported` where all figures of one definition agree (of several years, where one does), `disputed` where some do, `contradicted` where
 * none does. Masses in a form that the text does not name, prices of a day and years not told are open rather than contradicted.
 */
export const weigh = (figure: Figure, range: ValueRange, counted: readonly Observation[]): Found => {
  const meets = (one: Observation): boolean => rangesMeet(range, allowed(one))
  const agreeing = counted.filter(meets)
  const current = counted.filter(({ isRevised }) => !isRevised)
  const groups = [...Map.groupBy(current, (one) => one.definition ?? '').values()]
  const undated = wholePeriod(figure) === null && counted.every(({ isStock }) => !isStock)
  const whole = undated
    ? groups.map((rows) => rows.filter(meets)).find((rows) => rows.length > 0)
    : groups.find((rows) => rows.every(meets))
  if (whole) return { verdict: 'supported', rows: whole, agreeing: whole, why: null, notes: [] }
  if (agreeing.length > 0) return { verdict: 'disputed', rows: counted, agreeing, why: null, notes: revisedNote(counted, agreeing) }
  const why = openWhy(figure, range, current, undated)
  return {
    verdict: why === null ? 'contradicted' : 'unverifiable',
    rows: current,
    agreeing,
    why,
    notes: why === null ? gapNote(figure, current) : [],
  }
}

const revisedNote = (counted: readonly Observation[], agreeing: readonly Observation[]): readonly string[] => {
  const revised = agreeing.filter(({ isRevised }) => isRevised)
  const later = revised.flatMap((old) =>
    counted.filter((one) => !one.isRevised && one.counter === old.counter && one.definition === old.definition),
  )
  const [first] = later
  return first
    ? [
        `${first.counter} had ${listText(revised.map(amountText))} in an earlier edition, and now has ${listText([...new Set(later.map(amountText))])}.`,
      ]
    : []
}

const openWhy = (figure: Figure, range: ValueRange, current: readonly Observation[], undated: boolean): string | null => {
  if (current.some(({ isAverageOnly }) => isAverageOnly)) return 'the record has averages, not the price of a day'
  const form = current
    .flatMap((one) => tradedFormsOf(one.content ?? '').map(([name, factor]) => ({ name, range: scaled(allowed(one), factor) })))
    .find((one) => rangesMeet(nearFigure(figure), one.range))
  if (form) return `it would agree if it counts ${form.name}, which the text does not say`
  const [low, high] = [Math.min(...current.map(({ value }) => value)), Math.max(...current.map(({ value }) => value))]
  return undated && range.high >= low && range.low <= high ? 'the text does not say for which year' : null
}

/** As written, its hedge aside: "over 80,000" is near 80,000. */
const nearFigure = ({ value, low }: Figure): ValueRange => ({ low: (low ?? value) * 0.98, high: value * 1.02 })

const scaled = ({ low, high }: ValueRange, factor: number): ValueRange => ({ low: low * factor, high: high * factor })

/** "That is 36 % more than the nearest of them." */
const gapNote = (figure: Figure, rows: readonly Observation[]): readonly string[] => {
  const nearest = rows.toSorted((left, right) => Math.abs(left.value - figure.value) - Math.abs(right.value - figure.value))[0]
  if (!nearest || nearest.definition === undefined || nearest.value === 0) return []
  const gap = figure.value - nearest.value
  const size =
    figure.unit === '%'
      ? `${valueText(Number(Math.abs(gap).toPrecision(2)), 'count')} percentage points`
      : timesText(figure.value / nearest.value)
  return [`That is ${size}${figure.unit === '%' ? (gap > 0 ? ' more' : ' less') : ''} than the nearest of them.`]
}

const timesText = (times: number): string =>
  times >= 3 ? `${Math.round(times)} times more` : `${Math.round(Math.abs(times - 1) * 100)} % ${times > 1 ? 'more' : 'less'}`

/** The time that a verdict tells of: that of the figure, else that of the rows. */
export const whenText = (figure: Figure, rows: readonly Observation[]): string => {
  const period = wholePeriod(figure)
  if (period) return spanText(period.start, period.end)
  const told = [...new Set(rows.map(({ period: { start, end } }) => spanText(start, end)))].sort()
  return figure.time?.text ?? listText(told)
}
