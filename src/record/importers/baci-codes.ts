/** The code tables that come with BACI: `country_codes_V202601.csv` and `product_codes_HS17_V202601.csv`. In: bytes. Out: rows of codes and names. */
import { readCsv } from '../../world/csv.ts'
import type { FileHead, RejectedRow, TableImporter, TableInput, TableRead } from './data-importer.ts'
import { decodeSniffed } from './sniff-text.ts'

const publisher = 'CEPII'

/** "V202601" -> "202601". */
export const baciVintage = (name: string): string | null => /_V(?<vintage>\d{6}[a-z]?)/i.exec(name)?.groups?.vintage ?? null

/** "HS17". */
export const baciRevision = (name: string): string | null =>
  /(?:^|_)(?<revision>HS\d{2})(?:_|\.|$)/i.exec(name)?.groups?.revision?.toUpperCase() ?? null

const has = ({ columns }: FileHead, ...names: readonly string[]): boolean => names.every((name) => columns.includes(name))

interface Codes {
  readonly title: string
  /** Null for a row that is none. */
  readonly rowOf: (cell: (column: string) => string) => Readonly<Record<string, string | number | null>> | string
}

const codesOf = ({ head, bytes }: TableInput, { title, rowOf }: Codes): TableRead => {
  const [, ...records] = readCsv(decodeSniffed(bytes).text)
  const rejected: RejectedRow[] = []
  const rows = records.flatMap(({ line, cells }) => {
    const row = rowOf((column) => cells[head.columns.indexOf(column)]?.trim() ?? '')
    if (typeof row !== 'string') return [row]
    rejected.push({ line, reason: row })
    return []
  })
  return { title, vintage: baciVintage(head.name), rows, rejected, passedOver: {} }
}

const orNull = (cell: string): string | null => (cell === '' || cell === 'NA' || cell === 'N/A' ? null : cell)

export const baciCountries: TableImporter = {
  kind: 'table',
  name: 'baci-countries',
  dataset: 'trade-areas',
  summary: 'country codes of BACI (country_codes_V….csv)',
  publisher,
  columns: { code: 'integer', name: 'text', iso3: 'text' },
  looksLike: (head) => has(head, 'country_code', 'country_name', 'country_iso3'),
  read: (input) =>
    codesOf(input, {
      title: 'BACI, country codes',
      rowOf: (cell) => {
        const code = cell('country_code')
        if (!/^\d{1,3}$/.test(code)) return `country_code is "${code}": expected a number of up to three digits`
        return { code: Number(code), name: cell('country_name'), iso3: orNull(cell('country_iso3')) }
      },
    }),
}

export const baciProducts: TableImporter = {
  kind: 'table',
  name: 'baci-products',
  dataset: 'trade-products',
  summary: 'product codes of BACI (product_codes_HS…_V….csv)',
  publisher,
  columns: { classification: 'text', code: 'text', description: 'text' },
  looksLike: (head) => head.columns.length === 2 && has(head, 'code', 'description'),
  read: (input) => {
    const classification = baciRevision(input.head.name) ?? 'HS'
    return codesOf(input, {
      title: `BACI, product codes of ${classification}`,
      rowOf: (cell) => {
        const code = cell('code').padStart(6, '0')
        if (!/^[0-9A-Z]{6}$/.test(code)) return `code is "${cell('code')}": expected six digits`
        return { classification, code, description: cell('description') }
      },
    })
  },
}
