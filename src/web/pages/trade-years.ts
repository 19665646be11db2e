/** Trade years: which periods of a state's trade can be drawn. In: the multi-vector index by period. Out: whole years in dollars in which a pole has a figure. */
import type { OutputOf } from '../client.ts'

export type Vectors = NonNullable<OutputOf<'state'>['vectors']>

export const wholeYears = ({ periods }: Vectors): Vectors['periods'] =>
  periods.filter(({ period, unit, poles }) => /^\d{4}$/.test(period) && unit === 'USD' && poles.some(({ value }) => value !== null))

/** One year is no line. */
export const isDrawable = (vectors: Vectors): boolean => wholeYears(vectors).length > 1
