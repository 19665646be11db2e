/** What a figure measures, and in what. In: stems of a quote, amounts. Out: measures and dimensions; "exports", tonnes. */
import type { ClaimAmount } from '../../reading/claim.ts'
import { setOf } from './sets.ts'

/** Stems that say what is measured: a share of imports is none of output, and exports are no turnover. "Trade" without a direction and turnover are the same measure. */
const measures: Readonly<Record<string, readonly string[]>> = {
  output: ['output', 'produc', 'production', 'producer'],
  mined: ['mined', 'mine', 'min'],
  processed: ['refin', 'process', 'smelt'],
  imports: ['import', 'buy', 'purchas'],
  exports: ['export', 'ship', 'sell', 'suppl', 'supply', 'deliver', 'shipment'],
  reserves: ['reserv', 'deposit'],
  consumption: ['consum', 'consumption', 'demand'],
}

export const measuresIn = (stems: ReadonlySet<string>): ReadonlySet<string> =>
  setOf(Object.entries(measures).flatMap(([name, words]) => (words.some((word) => stems.has(word)) ? [name] : [])))

const currency = /^[A-Z]{3}$/

export const isCurrency = (unit: string): boolean => currency.test(unit)

/** Sums of two currencies measure one thing, tonnes and sums do not. */
export const dimensionsOf = (amounts: readonly ClaimAmount[]): ReadonlySet<string> =>
  setOf(amounts.map(({ unit }) => (isCurrency(unit) ? 'money' : unit)))
