/** Coverage: how far a list on record is complete. In: subjects such as `visits:USA:head-of-state:central-asia`. Out: the span, with the rows that say so. */
import { membersOf } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { daysBetween } from './wording.ts'

/** Days; `end` is the last day for which the list is known to be complete. */
export interface CoveredSpan {
  readonly start: string
  readonly end: string
  readonly rows: readonly Row<'coverage'>[]
}

/** Lists that end shortly before a document was published still count, and the verdict says how many days are not covered. */
export const graceDays = 7

/** Spans of complete lists, oldest first: rows of one subject that touch make one span. */
export const coveredSpans = (world: World, isSubject: (subject: string) => boolean): readonly CoveredSpan[] => {
  const rows = world.tables.coverage.filter((row) => isSubject(row.subject) && row.start !== null)
  const bySubject = [...Map.groupBy(rows, (row) => row.subject).values()]
  return bySubject.flatMap(mergeTouching).sort((left, right) => left.end.localeCompare(right.end))
}

const openEnd = '9999-12-31'

const mergeTouching = (rows: readonly Row<'coverage'>[]): CoveredSpan[] => {
  const spans: CoveredSpan[] = []
  for (const row of rows.toSorted((left, right) => (left.start ?? '').localeCompare(right.start ?? ''))) {
    const [start, end] = [row.start ?? '', row.end ?? openEnd]
    const last = spans.at(-1)
    if (last && daysBetween(last.end, start) <= 1)
      spans[spans.length - 1] = { start: last.start, end: later(end, last.end), rows: [...last.rows, row] }
    else spans.push({ start, end, rows: [row] })
  }
  return spans
}

const later = (left: string, right: string): string => [left, right].sort()[1] ?? left

/** The span that holds on `day`, or ends at most `graceDays` before it, and began by `from` where that is given. */
export const spanReaching = (spans: readonly CoveredSpan[], day: string, from: string | null = null): CoveredSpan | null =>
  spans.findLast((span) => span.start <= (from ?? day) && span.start <= day && daysBetween(span.end, day) <= graceDays) ?? null

/** `meetings:FORMAT` speaks for every level; `meetings:FORMAT:LEVEL` for its own. */
export const meetingSpans = (world: World, format: string, level: string | null): readonly CoveredSpan[] =>
  coveredSpans(world, (subject) => subject === `meetings:${format}` || (level !== null && subject === `meetings:${format}:${level}`))

/** Lists of visits of one office that take in all these hosts: by state, by a group that has them all, or to anywhere. */
export const visitSpans = (world: World, state: string, office: string, hosts: readonly string[], day: string): readonly CoveredSpan[] =>
  coveredSpans(world, (subject) => {
    const [kind, ofState, ofOffice, host] = subject.split(':')
    if (kind !== 'visits' || ofState !== state || ofOffice !== office) return false
    if (host === undefined) return true
    const within = membersOf(world, host, day)
    return hosts.length > 0 && hosts.every((one) => within.includes(one))
  })

/** Lists of one state's relations of a type, or of this pair alone: `relations:diplomatic:ISR`, `relations:diplomatic:ISR:DZA`. */
export const relationSpans = (world: World, type: string, pair: readonly [string, string]): readonly CoveredSpan[] =>
  coveredSpans(world, (subject) => {
    const [kind, ofType, one, other] = subject.split(':')
    if (kind !== 'relations' || ofType !== type || one === undefined) return false
    return other === undefined ? pair.includes(one) : pair.includes(one) && pair.includes(other) && one !== other
  })
