/**
 * Files as large as BACI's, made up and always the same. In: rows, a path. Out: `BACI_HS17_Y2022_V202601.csv` with that many rows of 5,000 products and 230
 * states in CEPII's order: by exporter, importer, product; a twelfth without tonnes, codes with zeros before them, and 9999AA.
 */
import { join } from 'node:path'
import { openDuck, sqlText } from '../src/record/store/duckdb.ts'
import { openSupplyTable } from '../src/supply/open.ts'
import { openWorld } from '../src/world/open.ts'

const [states, products] = [230, 5000]
/** Without a common factor with 230 x 229 x 5000: n times it, modulo that, meets no triple twice. */
const stride = 104_729_003
const triples = states * (states - 1) * products

export const tradeFileName = 'BACI_HS17_Y2022_V202601.csv'

/** A figure between 0 and 1 of a row and a number, the same each time. */
const chance = (salt: number): string => `((hash(row * 31 + ${salt}) % 1000003) / 1000003.0)`

export const writeTradeFile = async (folder: string, rows: number): Promise<string> => {
  const path = join(folder, tradeFileName)
  const duck = await openDuck()
  // codes of the materials that are known, and as many made up ones as are lacking
  const known = openWorld().tables['hs-codes'].flatMap(({ code }) => (code.length === 6 ? [Number(code)] : []))
  const made = Array.from({ length: products }, (_, nth) => 10121 + nth * 189).filter((code) => !known.includes(code))
  const goods = [...known, ...made].slice(0, products - 1).toSorted((left, right) => left - right)
  const codes = openSupplyTable('trade-areas')
    .filter(({ country_iso3 }) => country_iso3 !== '')
    .slice(0, states)
    .map(({ code }) => Number(code))
  const fill = (table: string, numbers: readonly number[]) =>
    duck.fill(
      table,
      { nth: 'integer', code: 'integer' },
      numbers.map((code, nth) => ({ nth, code })),
    )
  try {
    await fill('states', codes)
    await fill('goods', goods)
    await duck.rows(`copy (
      with drawn as (select row, (row * ${stride}) % ${triples} as triple from range(${rows}) numbers(row)),
      placed as (select row, triple // ${(states - 1) * products} as i, (triple // ${products}) % ${states - 1} as other, triple % ${products} as k from drawn)
      select 2022 as t, exporter.code as i, importer.code as j,
        coalesce(lpad(goods.code::varchar, 6, '0'), '9999AA') as k,
        printf('%.3f', 0.001 + exp(14 * pow(${chance(1)}, 2)) - 1) as v,
        case when ${chance(2)} < 0.083 then '           NA' else printf('%.3f', 0.001 + exp(13 * pow(${chance(3)}, 2)) - 1) end as q
      from placed join states exporter on exporter.nth = placed.i join states importer on importer.nth = case when other >= placed.i then other + 1 else other end
        left join goods on goods.nth = placed.k
      order by placed.i, importer.nth, placed.k) to ${sqlText(path)} (format csv, header)`)
    return path
  } finally {
    duck.close()
  }
}
