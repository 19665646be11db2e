/** Flows as SQL. In: Parquet files, as literals of SQL. Out: text of a query that gives one row an exporter, importer, product and year: value in thousand USD, tonnes or null. Pure: whoever has DuckDB runs it. */

/** `files`: literals such as `'data/baci-1.parquet'`; files of one revision of the HS, each year once. */
export const flowsIn = (files: readonly string[]): string =>
  `(select year, exporter, importer, product, value, tonnes from read_parquet([${files.join(', ')}]))`

export type Weight = 'value' | 'tonnes'

/** Codes of BACI: six digits as a number, and 9999AA and its like behind them. */
export const productText = (product: number): string => {
  if (product < 1_000_000) return String(product).padStart(6, '0')
  const rest = product - 1_000_000
  const letters = rest % 676
  return `${String(Math.floor(rest / 676)).padStart(4, '0')}${String.fromCharCode(65 + Math.floor(letters / 26), 65 + (letters % 26))}`
}
