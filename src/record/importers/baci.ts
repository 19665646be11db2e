/**
 * BACI of CEPII: `BACI_HS17_Y2022_V202601.csv`, a row an exporter, importer, product and year, reconciled from both reports. Out: flows with values in
 * thousand USD and tonnes, as published. Source: CEPII, BACI, http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37.
 */
import { Problem } from '../../problem.ts'
import { baciRevision, baciVintage } from './baci-codes.ts'
import type { FlowsImporter } from './data-importer.ts'
import { type ColumnType, type FlowsPlan, isNot } from './flows-plan.ts'

const columns = ['t', 'i', 'j', 'k', 'v', 'q']
/** HS begins with 1988; so far ahead no year can lie. */
const years = 'between 1962 and 2100'

/**
 * Six digits as a number, so that rows can be ordered by it: 9999AA and its like, which are no goods of the HS, lie behind them all: 1000000 + 676 x
 * the digits + the letters in base 26.
 */
const product = `case when strlen(k) <= 6 then coalesce(try_cast(k as integer), case when regexp_full_match(k, '[0-9]{4}[A-Z]{2}') then 1000000 + try_cast(left(k, 4) as integer) * 676 + (ascii(k[5]) - 65) * 26 + ascii(k[6]) - 65 end) end`

const quantity = 'try_cast(q as double)'
/** Missing is written as nothing, or as NA with blanks before it; DuckDB reads nothing as null. */
const noQuantity = `trim(q) in ('', 'NA', 'N/A')`
/** As CEPII writes it. Few, since each cell is held against all of them: other forms go the careful way. */
const missing = ['', 'NA', '           NA']

const columnsOf = (quantityType: ColumnType): FlowsPlan['columns'] => [
  ['t', 'SMALLINT'],
  ['i', 'SMALLINT'],
  ['j', 'SMALLINT'],
  ['k', 'VARCHAR'],
  ['v', 'DOUBLE'],
  ['q', quantityType],
]

const selectOf = (tonnes: string): FlowsPlan['select'] => [
  ['year', 't'],
  ['exporter', 'i'],
  ['importer', 'j'],
  ['product', product],
  ['value', 'v'],
  ['tonnes', tonnes],
]

export const baci: FlowsImporter = {
  kind: 'flows',
  name: 'baci',
  dataset: 'flows-between',
  summary: 'BACI of CEPII (BACI_HS…_Y…_V….csv, or the ZIP of a revision)',
  publisher: 'CEPII',
  looksLike: (head) => columns.every((name, at) => head.columns[at] === name) && head.columns.length === columns.length,
  plan: (head): FlowsPlan => {
    const classification = baciRevision(head.name)
    if (classification === null)
      throw new Problem(
        'data/revision',
        head.name,
        'a file of BACI does not say within which revision of the HS its products are',
        'Give it the name that CEPII gave it, such as BACI_HS17_Y2022_V202601.csv.',
      )
    return {
      title: `BACI, ${classification}`,
      vintage: baciVintage(head.name),
      details: { classification, value: 'thousand USD', quantity: 't' },
      separator: head.separator,
      columns: columnsOf('VARCHAR'),
      faults: [
        { when: `t is null or t not ${years}`, reason: isNot('t', 'a year') },
        { when: 'i is null or i < 0', reason: isNot('i', "an exporter's code") },
        { when: 'j is null or j < 0', reason: isNot('j', "an importer's code") },
        { when: `(${product}) is null or (${product}) < 0`, reason: isNot('k', 'a product of six digits') },
        { when: 'v is null or not (v >= 0 and isfinite(v))', reason: isNot('v', 'a value of 0 or more') },
        {
          when: `q is not null and (${quantity} is null or not (${quantity} >= 0 and isfinite(${quantity}))) and not (${noQuantity})`,
          reason: isNot('q', 'tonnes, 0 or more, or nothing'),
        },
      ],
      passedOver: [],
      select: selectOf(quantity),
      unique: ['product', 'importer', 'year', 'exporter'],
      sound: {
        columns: columnsOf('DOUBLE'),
        missing,
        select: selectOf('q'),
        suspect: `year not ${years} or exporter < 0 or importer < 0 or product < 0 or not (value >= 0 and isfinite(value)) or not coalesce(tonnes >= 0 and isfinite(tonnes), true)
          or year is null or exporter is null or importer is null or product is null or value is null`,
      },
      orderBy: ['product', 'importer', 'year', 'exporter'],
      combine: null,
    }
  },
}
