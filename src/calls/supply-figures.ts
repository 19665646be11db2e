/** Figures of supply in words. In: fractions, tonnes, ranges. Out: "26 %", "between 13 % and 26 %", "12,088 t W a year (average of 2021-24)". */

import type { Baseline } from '../supply/baseline.ts'
import type { Known } from '../supply/draws.ts'
import type { Range } from '../supply/estimate.ts'
import { lastYear } from '../supply/import-dependence.ts'
import type { Spread } from '../supply/what-if.ts'
import type { StateFigure, Tonnage } from '../supply/world-baselines.ts'

export const percentOf = (fraction: number): string => {
  const percent = fraction * 100
  return `${Number(percent.toFixed(percent !== 0 && Math.abs(percent) < 1 ? 2 : 1))} %`
}

/** Tonnes to three digits; a whole number from 100 on. */
export const tonnesNumber = (tonnes: number): string =>
  tonnes >= 100 ? Math.round(tonnes).toLocaleString('en-US') : String(Number(tonnes.toPrecision(3)))

const massWord = (content: string | null): string => (content === null ? 't' : `t ${content}`)
export const tonnesOf = (tonnes: number, content: string | null): string => `${tonnesNumber(tonnes)} ${massWord(content)}`

export const rangeOf = ({ low, high }: Range, write: (value: number) => string): string =>
  write(low) === write(high) ? write(low) : `between ${write(low)} and ${write(high)}`

/** A middle with nine draws of ten, or bounds where nothing is drawn. */
export const spreadOf = ({ low, high, middle }: Spread, write: (value: number) => string, isDrawn: boolean): string => {
  if (write(low) === write(high)) return write(low)
  if (!isDrawn) return rangeOf({ low, high }, write)
  const half = write(middle.low) === write(middle.high) ? write(middle.low) : `${write(middle.low)} to ${write(middle.high)}`
  return `${half} (nine draws of ten: ${write(low)} to ${write(high)})`
}

export const knownText = (known: Known, write: (value: number) => string): string => {
  if (known.how === 'record') return `drawn from ${known.kept} of ${known.due}`
  return known.how === 'assumed' ? `${write(known.range.low)} to ${write(known.range.high)}` : rangeOf(known.range, write)
}

export const basisText = ({ basis, form }: Pick<Baseline, 'basis' | 'form'>): string => {
  if (basis === 'purchases') return form
  const counted = form === '' || form === 'total' ? '' : ` (${form})`
  return {
    imports: `imports${counted}`,
    supply: 'supply, own output and imports',
    consumption: 'apparent consumption',
    'world-production': `world production${counted}`,
  }[basis]
}

export const periodText = (period: string): string => (/-/.test(period) ? `${period.slice(0, 4)} to ${lastYear(period)}` : period)

export const tonnageText = ({ tonnes, content, period, isEstimated }: Tonnage): string =>
  `${tonnesOf(tonnes, content)} a year (${/-/.test(period) ? `average of ${period}` : period}${isEstimated ? ', estimated' : ''})`

export const figureText = ({ tonnes, content, year, mark }: StateFigure): string =>
  `${mark === 'at-least' ? 'at least ' : ''}${tonnesOf(tonnes, content)} (${year}${mark === 'estimated' ? ', estimated' : ''})`
