/** Days in a question. In: "2025", "2025-11", "2025-11-06". Out: first and last day; null for what is no day. */
import type { RecordedClaim } from '../item.ts'

export interface AskedDays {
  readonly first: string
  readonly last: string
}

const lastOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

export const askedDays = (text: string): AskedDays | null => {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(text)?.groups ?? {}
  if (year === undefined) return null
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = lastOf(Number(year), Number(month))
  if (day === undefined) return { first: `${year}-${month}-01`, last }
  return Number(day) >= 1 && text <= last ? { first: text, last: text } : null
}

/** The days that a claim tells of; an open end is that of its publication. Null where neither it nor its document has a day. */
export const daysOf = ({ claim: { time }, published }: RecordedClaim): AskedDays | null => {
  const first = time?.start ?? published ?? time?.end ?? null
  const last = time?.end ?? published ?? time?.start ?? null
  if (first === null || last === null) return null
  return first <= last ? { first, last } : { first: last, last: first }
}
