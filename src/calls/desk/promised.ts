/** Promised: which items are promises or planned measures. In: the filters of a list. Out: the same, narrowed to what has a status, within a span of due days. */
import { hasTag, type ItemFilter } from '../../record/register.ts'
import type { VerdictName } from '../../record/verdict.ts'

/** In the order in which a board shows them. */
export const statuses = [
  'overdue',
  'due-soon',
  'open',
  'partly-kept',
  'kept',
  'superseded',
  'lapsed',
  'unverifiable',
] as const satisfies readonly VerdictName[]
export type Status = (typeof statuses)[number]

const isStatus = (name: string): name is Status => statuses.some((one) => one === name)

/** A filter from this day on leaves out what has no day. */
export const EARLIEST = '0001-01-01'

/** Those asked for, less those left out. */
export const statusesIn = ({ has, lacks }: ItemFilter): readonly Status[] => {
  const asked = has?.status ?? []
  return statuses.filter((one) => (asked.length === 0 || asked.includes(one)) && !(lacks?.status ?? []).includes(one))
}

const ofAnyStatus = hasTag('status')

export const withStatus = (filter: ItemFilter, status: readonly string[]): ItemFilter => ({
  ...filter,
  // whatever has this status has one
  must: (filter.must ?? []).filter((tag) => tag !== ofAnyStatus),
  has: { ...filter.has, status: status.filter(isStatus) },
})

/** One tag for all statuses is counted before, many are not. */
export const promisesOnly = (filter: ItemFilter): ItemFilter =>
  statusesIn(filter).length < statuses.length
    ? withStatus(filter, statusesIn(filter))
    : { ...filter, must: [...(filter.must ?? []).filter((tag) => tag !== ofAnyStatus), ofAnyStatus], has: { ...filter.has, status: [] } }

const later = (a: string | undefined, b: string | undefined): string | undefined => (a !== undefined && (b === undefined || a > b) ? a : b)
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a !== undefined && (b === undefined || a < b) ? a : b

/** Due in this span and in that of the filter; null where these do not meet. */
export const dueWithin = (filter: ItemFilter, first: string | undefined, last: string | undefined): ItemFilter | null => {
  const [since, until] = [later(filter.dueSince, first), earlier(filter.dueUntil, last)]
  if (since !== undefined && until !== undefined && since > until) return null
  const { dueSince: _, dueUntil: __, ...rest } = filter
  return { ...rest, ...(since === undefined ? {} : { dueSince: since }), ...(until === undefined ? {} : { dueUntil: until }) }
}
