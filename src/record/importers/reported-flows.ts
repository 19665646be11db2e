/**
 * Reported flows: what one reporter says of its trade with a partner; both reporters' rows are kept apart. In: rows of a file as staged. Out: one row a
 * reporter, partner, flow, product and year: months summed, eight digits summed to six, a heading left out where its own products are there.
 */
import type { Combine } from './flows-plan.ts'

const key = 'reporter, partner, flow, classification'
const period = `${key}, year, month`

/** Of rows of one key and heading the longest codes count: a heading beside its products would count twice. `combine` of every format of reported flows. */
const isHeading = `(length(code) = 4 and max(length(code)) over (partition by ${period}, left(code, 4)) > 4)
  or (length(code) = 6 and max(length(code)) over (partition by ${period}, left(code, 6)) > 6)`

/** A year beside its months would count twice, and so would a total beside its parts by procedure. */
const isBeside = (column: 'month' | 'part', within: string): string =>
  `(${column} <> 0 and bool_or(${column} = 0) over (partition by ${within}, code))`

/** What no two rows of a publisher that gives one row a key may have alike. */
export const reportedKey: readonly string[] = ['reporter', 'partner', 'flow', 'classification', 'year', 'month', 'code']

/** `apart`: value and quantity stand in rows of their own. */
export const combineReported = (form: 'together' | 'apart'): Combine => ({
  passedOver: `select nth, case when heading then 'headings beside their own products' when early then 'months beside their year' else 'parts beside their total' end as kind from (
    select nth, ${isHeading} as heading, ${isBeside('month', `${key}, year`)} as early, ${isBeside('part', period)} as within from staged) where heading or early or within`,
  select: `select year::smallint as year, (case when bool_or(month = 0) then 12 else count(distinct month) end)::smallint as months,
    reporter, partner, flow, classification, left(code, 6) as product, sum(value) as value, currency, sum(tonnes) as tonnes,
    ${form === 'apart' ? 'case when sum(tonnes) is null then coalesce(sum(value), 0) else 0 end' : 'coalesce(sum(value) filter (where tonnes is null), 0)'} as value_without_tonnes,
    max(basis) as basis, bool_or(estimated) as estimated
    from staged group by year, ${key}, left(code, 6), currency order by product, reporter, flow, year, partner`,
})
