/** Flows of one importer and a few products, as SQL. In: files, codes. Out: text of queries; files are ordered by product, so that each reads a few thousand rows of millions. */

const texts = (values: readonly string[]): string => values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
const numbers = (values: readonly number[]): string => (values.length === 0 ? 'null' : values.map(Number).join(', '))

/** "2510" is every product that begins so: 251000 to 251099. `codes`: four to six digits. */
const productIn = (codes: readonly string[]): string =>
  codes
    .map((code) => {
      const [from, span] = [Number(code.padEnd(6, '0')), 10 ** (6 - code.length)]
      return span === 1 ? `product = ${from}` : `product between ${from} and ${from + span - 1}`
    })
    .join(' or ')

export interface BetweenRow {
  readonly year: number
  readonly exporter: number
  readonly product: number
  /** Thousand USD. */
  readonly value: number
  /** Null where no row of the exporter tells any. */
  readonly tonnes: number | null
  /** Value of rows without tonnes. */
  readonly without: number
}

/** Of flows reconciled by their publisher. `importers`: codes of the state, or of a group's members, whose trade with each other is left out. */
export const betweenSql = (file: string, importers: readonly number[], codes: readonly string[]): string =>
  `select year, exporter, product, sum(value) as value, sum(tonnes) as tonnes, coalesce(sum(value) filter (where tonnes is null), 0) as without
    from read_parquet(${file}) where (${productIn(codes)}) and importer in (${numbers(importers)}) and exporter not in (${numbers(importers)})
    group by year, exporter, product order by year, product, exporter`

export interface ReportedRow {
  readonly year: number
  readonly months: number
  readonly flow: 'import' | 'export'
  readonly reporter: string
  readonly partner: string
  readonly product: string
  /** Thousands of the currency. */
  readonly value: number
  readonly currency: string
  readonly tonnes: number | null
  readonly without: number
  readonly basis: string
  readonly estimated: boolean
  /** Which of the files it stands in, from 0. */
  readonly file: number
}

/**
 * What importers say they bought and what others say they sold them, apart. A later file's row stands for the same row of an earlier one, and of two
 * revisions of the HS in one reporter's year the later counts. `files`: oldest first.
 */
export const reportedSql = (files: readonly string[], importers: readonly string[], codes: readonly string[], year: number): string => {
  const all = files.map((file, at) => `select *, ${at} as file from read_parquet(${file})`).join(' union all by name ')
  const begins = codes.map((code) => `starts_with(product, '${code.replace(/\D/g, '')}')`).join(' or ')
  return `select year, months, flow, reporter, partner, product, value, currency, tonnes, value_without_tonnes as without, basis, estimated, file from (${all})
    where year <= ${Number(year)} and (${begins}) and ((flow = 'import' and reporter in (${texts(importers)})) or (flow = 'export' and partner in (${texts(importers)})))
    qualify row_number() over (partition by year, flow, reporter, partner, product order by months desc, classification desc, file desc) = 1
    order by year, product, flow, reporter, partner`
}
