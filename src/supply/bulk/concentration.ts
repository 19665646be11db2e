/**
 * Concentration of all importers at once, as SQL over millions of flows. In: a query of flows. Out: text of a query: the formulas of ../concentration.ts
 * for each importer, product and year; a test holds both against each other.
 *
 * With w the weights of one importer, product and year and W their sum: HHI = sum w^2 / W^2; Shannon's H = ln W - sum(w ln w) / W, so that one
 * pass over the rows is enough; effective partners = exp(H), evenness = H / ln n.
 */
import type { Weight } from './flows.ts'

const group = 'year, importer, product'

/**
 * `total`: in the weight's unit; `suppliers`: those with more than nothing; `without`: value of the suppliers whose tonnes are not told, which no
 * other figure counts. Importers whose weights are all missing or 0 have no row.
 */
export const concentrationOf = (flows: string, weight: Weight): string =>
  `select ${group}, count(*) filter (where ${weight} > 0) as suppliers, sum(${weight}) as total, max(${weight}) / sum(${weight}) as largest,
    sum(${weight} * ${weight}) / (sum(${weight}) * sum(${weight})) as hhi,
    exp(ln(sum(${weight})) - sum(case when ${weight} > 0 then ${weight} * ln(${weight}) else 0 end) / sum(${weight})) as effective${weight === 'tonnes' ? ', coalesce(sum(value) filter (where tonnes is null), 0) as without' : ''}
    from ${flows} group by ${group} having sum(${weight}) > 0`

/** Each supplier's share, 0 to 1; rows without the weight have none and are left out. */
export const sharesOf = (flows: string, weight: Weight): string =>
  `select flow.year, flow.importer, flow.product, flow.exporter, flow.${weight} / whole.total as share from ${flows} flow
    join (select ${group}, sum(${weight}) as total from ${flows} group by ${group} having sum(${weight}) > 0) whole
    on flow.product = whole.product and flow.importer = whole.importer and flow.year = whole.year where flow.${weight} is not null`
