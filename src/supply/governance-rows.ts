/** Rows of wgi.csv as they are counted. In: rows that may give six estimates, their mean and the scaled risk. Out: one mean a row, and which rows contradict themselves. */
import { type GovernanceRow, governanceRisk } from './governance.ts'
import type { SupplyRow } from './rows.ts'

/** Printed means have four digits, risks three. */
const rounding = 0.002

const meanOf = ({ va, pv, ge, rq, rl, cc }: SupplyRow<'wgi'>): number | null => {
  const known = [va, pv, ge, rq, rl, cc].filter((one) => one !== null)
  return known.length === 0 ? null : known.reduce((total, one) => total + one, 0) / known.length
}

const meanOfRisk = (risk: number | null): number | null => (risk === null ? null : (governanceRisk(0) - risk) / 2)

const agree = (left: number | null, right: number | null): boolean => left !== null && right !== null && Math.abs(left - right) <= rounding

/**
 * The six estimates count. Where the row's mean or risk, which are made of them, says something else, the figure that stands alone against the
 * other two was entered by hand and counts; `contradicted` names the line.
 */
const countedMean = (row: SupplyRow<'wgi'>): { mean: number | null; isContradicted: boolean } => {
  const [own, mean, risk] = [meanOf(row), row.mean_estimate, meanOfRisk(row.risk_0_10)]
  const given = [own, mean, risk].filter((one) => one !== null)
  const isContradicted = given.some((one) => !agree(one, given[0] ?? null))
  const [first = null] = given
  if (!isContradicted) return { mean: first, isContradicted }
  if (agree(own, mean) && risk !== null) return { mean: risk, isContradicted }
  return { mean: agree(own, risk) ? mean : first, isContradicted }
}

export const governanceRows = (
  rows: readonly SupplyRow<'wgi'>[],
): { readonly rows: readonly GovernanceRow[]; readonly contradicted: readonly number[] } => {
  const counted = rows.map((row) => ({ row, ...countedMean(row) }))
  return {
    rows: counted.map(({ row, mean }) => ({ state: row.country_iso3, year: row.year, meanEstimate: mean })),
    contradicted: counted.filter(({ isContradicted }) => isContradicted).map(({ row }) => row.line),
  }
}
