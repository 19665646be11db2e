/**
 * Governance risk of a state. In: rows of the Worldwide Governance Indicators, the years that count. Out: 0 (best) to 10 (worst), by state.
 *
 * risk = (2.5 - mean of the six estimates over the years) x 2: the World Bank's estimates lie between about -2.5 and 2.5, and the EU turns them into
 * 0 to 10 (Blengini et al., Resources Policy 53, 2017). The mean is of the estimates that a year has, then of the years.
 */

export interface GovernanceRow {
  readonly state: string
  readonly year: number
  /** Mean of the estimates of this year, about -2.5 to 2.5; null where there is none. */
  readonly meanEstimate: number | null
}

export const worstGovernance = 10

export const governanceRisk = (meanEstimate: number): number => (2.5 - meanEstimate) * 2

/** `from` and `to` are years, both counted. States without an estimate in these years are left out. */
export const governanceRisks = (rows: readonly GovernanceRow[], from: number, to: number): ReadonlyMap<string, number> => {
  const known = rows.filter((row) => row.year >= from && row.year <= to && row.meanEstimate !== null)
  return new Map(
    [...Map.groupBy(known, ({ state }) => state)].map(([state, years]) => [
      state,
      governanceRisk(years.reduce((total, { meanEstimate }) => total + (meanEstimate ?? 0), 0) / years.length),
    ]),
  )
}
