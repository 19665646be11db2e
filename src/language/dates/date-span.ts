/** DateSpan: words that say when, and the days they mean. In: what readDates found. Out: ISO days, with what they rest on. */
import type { Span } from '../../text/document.ts'

/** ISO 8601 calendar day, `YYYY-MM-DD`. */
export type IsoDay = string

/** Whether the words tell of what was or what will be; a caller that has a parse tree knows better than the words' neighbours do. */
export type Tense = 'past' | 'future'

/** How a stretch of time is told: 'since' has no `to`, 'by' and 'until' have no `from`, 'vague' ("recently") has neither. */
export type DateKind = 'point' | 'span' | 'since' | 'until' | 'by' | 'vague'

/** `n` units after (below zero: before) another event: "the day before", "three years later", "on the eve of the vote". */
export interface Shift {
  readonly unit: TimeUnit
  readonly n: number
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

/**
 * `start` and `end` are offsets of the words, with the operator ("by", "since", "from") but without a plain "in" or "on".
 * `from` and `to` are the first and last day, both inclusive.
 * `anchor` says what the days rest on: 'absolute' the words alone; 'published' the publication date; 'context' a date told just
 * before in the same text ("the next day"); 'unresolved' nothing known, then `from` and `to` are null.
 * `other` is the second reading where the words leave the year or week open ("in May": this year's or next year's).
 * `shift` is set on words that count from another event, resolved or not, so that a caller who knows the event can move its days.
 */
export interface DateSpan extends Span {
  readonly text: string
  readonly from: IsoDay | null
  readonly to: IsoDay | null
  readonly anchor: 'absolute' | 'published' | 'context' | 'unresolved'
  readonly kind: DateKind
  readonly other: { readonly from: IsoDay | null; readonly to: IsoDay | null } | null
  readonly shift: Shift | null
}
