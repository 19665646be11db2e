/** Contradiction: one question to the tables that no single row can answer. In: read tables. Out: findings, each with the row it stands in; `offices.csv, line 9: ...`. */
import type { RowReference, Tables } from '../tables.ts'

export interface Finding {
  readonly ref: RowReference
  /** What is wrong, with the values seen and the line it clashes with. */
  readonly what: string
}

export interface ContradictionCheck {
  readonly id: string
  /** One line: what may not be. */
  readonly asks: string
  readonly find: (tables: Tables) => readonly Finding[]
}

/** A stretch of days; null where no end is known. */
export interface Span {
  readonly start: string | null
  readonly end: string | null
}

export interface Spanned<Row> extends Span {
  readonly row: Row
}

/** "2015-11-10 to 2019-01-02", "from 2015-11-10", "at all times". */
export const spanText = ({ start, end }: Span): string => {
  if (start === null && end === null) return 'at all times'
  if (end === null) return `from ${start}`
  return start === null ? `to ${end}` : `${start} to ${end}`
}

/** Do two stretches share more than the one day on which the one ends and the other begins? */
const overlap = (one: Span, other: Span): boolean =>
  (one.end === null || other.start === null || other.start < one.end) && (other.end === null || one.start === null || one.start < other.end)

/** Pairs of one group that overlap, the earlier first: each row is held against all that begin before it. */
export const overlapping = <Row>(rows: readonly Spanned<Row>[]): readonly (readonly [Spanned<Row>, Spanned<Row>])[] => {
  const sorted = rows.toSorted((left, right) => (left.start ?? '').localeCompare(right.start ?? ''))
  return sorted.flatMap((later, at) =>
    sorted
      .slice(0, at)
      .filter((earlier) => overlap(earlier, later))
      .map((earlier) => [earlier, later] as const),
  )
}

/** Groups by a key, in the order in which the keys are met. */
export const groupsBy = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly (readonly Row[])[] => [
  ...Map.groupBy(rows, key).values(),
]
