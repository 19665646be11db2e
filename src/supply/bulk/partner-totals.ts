/** All goods between a state and each partner, year by year, as SQL over flows. In: a file, numbers of the state. Out: text of a query, a row a year, direction and partner. */

export interface PartnerTotalRow {
  readonly year: number
  readonly flow: 'exports' | 'imports'
  /** The number of an area. */
  readonly partner: number
  /** Thousand USD. */
  readonly value: number
}

/** `file`: a literal of SQL; `state`: one state may go by several numbers. */
export const partnerTotalsSql = (file: string, state: readonly number[], years: readonly number[]): string => {
  const [own, wanted] = [state, years].map((list) => (list.length === 0 ? 'null' : list.map(Number).join(', ')))
  const side = (flow: PartnerTotalRow['flow'], self: string, other: string): string =>
    `select year, '${flow}' as flow, ${other} as partner, sum(value) as value from read_parquet(${file})
      where ${self} in (${own}) and ${other} not in (${own}) and year in (${wanted}) group by year, ${other}`
  return `${side('exports', 'exporter', 'importer')} union all ${side('imports', 'importer', 'exporter')} order by year, flow, partner`
}
