/** Reliance on imports. In: flows of one material in one unit. Out: fractions of 1, with the formula's source; null where nothing is consumed. */
import type { Estimate } from './estimate.ts'

export interface Flows {
  readonly production: number
  readonly imports: number
  readonly exports: number
  /** From old scrap. */
  readonly secondary?: number
  /** What was taken from stocks less what was put into them. */
  readonly fromStocks?: number
}

const netImports = ({ imports, exports, fromStocks = 0 }: Flows): number => imports - exports + fromStocks

/** Production + secondary + imports - exports +- stocks: U.S. Geological Survey, Mineral Commodity Summaries, notes of its chapters. */
export const apparentConsumption = (flows: Flows): number => flows.production + (flows.secondary ?? 0) + netImports(flows)

/** Net imports / apparent consumption, as USGS counts: a net exporter has 0, and 1 is the most. */
export const netImportReliance = (flows: Flows): number | null => {
  const consumption = apparentConsumption(flows)
  return consumption <= 0 ? null : Math.min(1, Math.max(0, netImports(flows) / consumption))
}

/** IR = (M - X) / (P + M - X), 0 to 1, negative ones 0: European Commission, Study on the review of the list of CRMs, 2017, pp. 7 and 33. */
export const importReliance2017 = ({ production, imports, exports }: Flows): number | null =>
  netImportReliance({ production, imports, exports })

/** Imports from a partner, or a bloc's members together, by what is counted: of all imports, or of consumption (which re-exports can bring over 1). */
export const dependenceOn = (
  partners: readonly string[],
  importsByPartner: ReadonlyMap<string, number>,
  of: { readonly imports: number } | { readonly consumption: number },
): number | null => {
  const whole = 'imports' in of ? of.imports : of.consumption
  const theirs = partners.reduce((total, partner) => total + (importsByPartner.get(partner) ?? 0), 0)
  return whole <= 0 ? null : theirs / whole
}

/** A partner's share of consumption, from its share of imports: share x imports / consumption, both of the same forms, content and years. */
export const shareOfConsumption = ({ value, low, high }: Estimate, imports: number, consumption: number): Estimate | null => {
  if (consumption <= 0) return null
  const factor = imports / consumption
  return { value: value === null ? null : value * factor, low: low * factor, high: high * factor }
}
